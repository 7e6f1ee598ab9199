package dev.precept.processor.clause;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that an unknown one was probably meant to be: misspelt, or longer or shorter by a word. */
public final class Nearest {

    /** Two letters stand in too many names to mean anything. */
    private static final int SHORTEST_WORD = 3;

    private Nearest() {}

    /**
     * The nearest known name, if at most a third of the letters differ (one in a short name), else one that contains it
     * or that it contains; the first of equals.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        String wrong = name.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(1, wrong.length() / 3);
        Optional<String> misspelt = known.stream()
                .filter(candidate -> distance(wrong, candidate) <= Math.min(tolerated, wrong.length() - 1))
                .min(Comparator.comparingInt((String candidate) -> distance(wrong, candidate))
                        .thenComparing(Comparator.naturalOrder()));
        return misspelt.or(() ->
                known.stream().filter(candidate -> shareAWord(wrong, candidate)).min(Comparator.naturalOrder()));
    }

    private static boolean shareAWord(String wrong, String candidate) {
        String right = candidate.toLowerCase(Locale.ROOT);
        return Math.min(wrong.length(), right.length()) >= SHORTEST_WORD
                && (wrong.contains(right) || right.contains(wrong));
    }

    /** Levenshtein's edit distance, a swap of neighbours counting one. */
    private static int distance(String a, String candidate) {
        String b = candidate.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
