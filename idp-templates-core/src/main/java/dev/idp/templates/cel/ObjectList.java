package dev.idp.templates.cel;

import dev.idp.templates.yaml.ListNode;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list of an object as a value of the expression language. */
final class ObjectList extends AbstractList<Object> implements RandomAccess {
    private final ListNode node;
    private final @Nullable Trail trail;
    private final @Nullable FieldPlace place;

    ObjectList(ListNode node, @Nullable Trail trail, @Nullable FieldPlace place) {
        this.node = node;
        this.trail = trail;
        this.place = place;
    }

    @Override
    public Object get(int index) {
        return ObjectValue.of(node.items().get(index), trail, place(index));
    }

    @Override
    public int size() {
        return node.items().size();
    }

    FieldPlace place(int index) {
        return new FieldPlace(place, Integer.toString(index));
    }
}
