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
}
