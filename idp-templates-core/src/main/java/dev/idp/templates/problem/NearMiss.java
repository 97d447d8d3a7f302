package dev.idp.templates.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class NearMiss {
    private static final int FARTHEST = 2;
    private static final int LONGEST_WORD = 100;

    private NearMiss() {}

    /**
     * Finds the candidate nearest to a word. Distance is the number of letters inserted, left out, replaced, or swapped
     * with their neighbour; upper and lower case are the same letter.
     *
     * @param word what was written
     * @param candidates what would have been right
     * @return the candidate at a distance of at most two (one for words of two to four letters, none for a single
     *     letter), if there is one; the first in alphabetical order among equally near ones
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int farthest = word.length() < 2 ? 0 : word.length() <= 4 ? 1 : FARTHEST;
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest)
                .filter(candidate -> distance(word, candidate) <= farthest)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Phrases the nearest candidate as a hint.
     *
     * @param word what was written
     * @param candidates what would have been right
     * @return {@code did you mean "x"?}, or the candidates where none is near
     */
    public static String hint(String word, Collection<String> candidates) {
        return of(word, candidates)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> candidates.isEmpty()
                        ? ""
                        : "known here: "
                                + String.join(", ", candidates.stream().sorted().toList()));
    }

    /** Damerau's distance: a swap of two neighbours is the most common slip and counts one. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(from, to, cost, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int[][] cost, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
