package dev.idp.tests.policies;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was said of an object.
 *
 * @param broken the ids of the rules that it breaks; where none could be asked, or one failed, a text that says so
 */
record Verdict(SortedSet<String> broken) {
    Verdict {
        broken = Collections.unmodifiableSortedSet(new TreeSet<>(broken));
    }

    /** The digests of images are asked for only where a platform says so, so only the rule's own cases show it. */
    Verdict of(PolicyCase one) {
        SortedSet<String> asked = new TreeSet<>(broken);
        if (!one.rule().equals("IMG-02")) {
            asked.remove("IMG-02");
        }
        return new Verdict(asked);
    }
}
