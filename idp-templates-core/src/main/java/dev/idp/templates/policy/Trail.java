package dev.idp.templates.policy;

import dev.idp.templates.problem.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the reading of an object to the field that decides a rule. {@code &&}, {@code ||} and loops ask one question
 * after the other and end with the one that decides; of that one, the first field that it reads is what it is about.
 */
final class Trail {
    /** An exception excuses what is wrong, it is not what is wrong. */
    static final String WAIVERS = "idp.dev/waivers";

    private @Nullable FieldPlace item;
    private @Nullable FieldPlace before;
    private @Nullable FieldPlace field;
    private boolean isFresh = true;
    private boolean isExcuse;

    /** What the trail was at one moment. */
    record Mark(
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

    /** Takes note of a field that is read: the first one, and what is then read in it. */
    void read(FieldPlace place) {
        if (place.step().equals(WAIVERS)) {
            excuse();
        } else if (isFresh || field != null && field.equals(place.around())) {
            field = place;
            isFresh = false;
        }
    }

    /** Takes note that the question is about exceptions. */
    void excuse() {
        isExcuse = true;
        field = null;
        isFresh = false;
    }

    Mark mark() {
        return new Mark(item, before, field, isFresh, isExcuse);
    }

    void back(Mark mark) {
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

    void forget() {
        item = null;
        before = null;
        field = null;
        isFresh = true;
        isExcuse = false;
    }

    /** Tells whether exceptions were asked for. */
    boolean isExcuse() {
        return isExcuse;
    }

    /** Returns the field that was followed; a question that reads nothing of the object leaves the one before. */
    @Nullable
    FieldPlace place() {
        return field == null ? before : field;
    }

    Pointer field() {
        FieldPlace place = place();
        return place == null ? Pointer.ROOT : place.pointer();
    }
}
