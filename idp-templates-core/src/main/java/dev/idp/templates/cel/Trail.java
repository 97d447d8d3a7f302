package dev.idp.templates.cel;

import dev.idp.templates.problem.Pointer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the reading of an object to the field that decides a rule. {@code &&}, {@code ||} and loops ask one question
 * after the other and end with the one that decides; of that one, the first field that it reads is what it is about.
 */
public final class Trail {
    private final String excuse;

    private @Nullable FieldPlace item;
    private @Nullable FieldPlace before;
    private @Nullable FieldPlace field;
    private boolean isFresh = true;
    private boolean isExcuse;

    /**
     * Begins.
     *
     * @param excuse a key of the object that is never the field: what is written there excuses what is wrong, and is not
     *     what is wrong
     */
    public Trail(String excuse) {
        this.excuse = excuse;
    }

    /**
     * What the trail was at one moment.
     *
     * @param item the item of the loop around
     * @param before the field of the question before
     * @param field the field of this question
     * @param isFresh whether this question has read nothing yet
     * @param isExcuse whether exceptions were asked for
     */
    public record Mark(
            @Nullable FieldPlace item,
            @Nullable FieldPlace before,
            @Nullable FieldPlace field,
            boolean isFresh,
            boolean isExcuse) {}

    /** Begins with the next question. */
    void ask() {
        before = field == null || field.equals(item) ? before : field;
        field = item;
        isFresh = true;
    }

    /** Begins with the next item of a loop; nothing where the items are no part of the object. */
    void enter(@Nullable FieldPlace place) {
        item = place == null ? item : place;
        ask();
    }

    /**
     * Takes note of a field that is read: the first one, and what is then read in it.
     *
     * @param place the field
     */
    public void read(FieldPlace place) {
        if (isExcuse(place.step())) {
            excuse();
        } else if (isFresh || field != null && field.equals(place.around())) {
            field = place;
            isFresh = false;
        }
    }

    /** Tells whether a key is that of exceptions. */
    boolean isExcuse(Object key) {
        return excuse.equals(key);
    }

    /** Takes note that the question is about exceptions. */
    public void excuse() {
        isExcuse = true;
        field = null;
        isFresh = false;
    }

    /**
     * Remembers where the trail is.
     *
     * @return to go back to
     */
    public Mark mark() {
        return new Mark(item, before, field, isFresh, isExcuse);
    }

    /**
     * Goes back.
     *
     * @param mark what the trail was
     */
    public void back(Mark mark) {
        item = mark.item();
        before = mark.before();
        field = mark.field();
        isFresh = mark.isFresh();
        isExcuse = mark.isExcuse();
    }

    /** Leaves a loop at the item that decided. */
    void leave(Mark before) {
        item = before.item();
    }

    /** Begins anew. */
    public void forget() {
        item = null;
        before = null;
        field = null;
        isFresh = true;
        isExcuse = false;
    }

    /**
     * Tells whether exceptions were asked for.
     *
     * @return true where they were
     */
    public boolean isExcuse() {
        return isExcuse;
    }

    /**
     * Returns the field that was followed; a question that reads nothing of the object leaves the one before.
     *
     * @return the field; nothing where none was read
     */
    public Optional<FieldPlace> place() {
        return Optional.ofNullable(field == null ? before : field);
    }

    /**
     * Returns the way to the field that was followed.
     *
     * @return the root where none was read
     */
    public Pointer field() {
        return place().map(FieldPlace::pointer).orElse(Pointer.ROOT);
    }
}
