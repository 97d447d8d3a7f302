package dev.idp.templates.cel;

import dev.idp.templates.problem.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the object, as a chain of steps: cheap to make, for most are never shown.
 *
 * @param around the map or list around; nothing for the object itself
 * @param step the key or index
 */
public record FieldPlace(@Nullable FieldPlace around, String step) {
    /**
     * Returns the way to it.
     *
     * @return from the object
     */
    public Pointer pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (FieldPlace place = this; place != null; place = place.around) {
            steps.addFirst(place.step);
        }
        return new Pointer(List.copyOf(steps));
    }
}
