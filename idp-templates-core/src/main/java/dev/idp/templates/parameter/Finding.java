package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import java.util.List;

/**
 * What is told about one value, weighed so that one fault is told once.
 *
 * @param place where the value stands
 * @param weight how much of the value it is about
 * @param problems the findings; several where an alternative was recognised and has several
 */
record Finding(Pointer place, Weight weight, List<Problem> problems) {
    Finding {
        problems = List.copyOf(problems);
    }

    /** From what makes all else about a value pointless, to what stands beside others. */
    enum Weight {
        TYPE,
        VALUE,
        REFUSED,
        CHOICE,
        LENGTH,
        CONTENT,
        PART,
        SIZE,
        REST;

        /** Tells whether one finding of this weight is the only one to tell about its value. */
        boolean isAlone() {
            return compareTo(PART) < 0;
        }
    }
}
