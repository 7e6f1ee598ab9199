package dev.precept.testkit.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that somebody may have meant. */
public final class Near {

    private Near() {}

    /** At most three of the known names, the nearest first; none that is farther than a third of its letters. */
    public static List<String> to(String name, Collection<String> known) {
        String wanted = plain(name);
        return known.stream()
                .distinct()
                .filter(candidate -> distance(wanted, plain(candidate)) <= Math.max(2, wanted.length() / 3))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** A sentence about what to write instead: the near names, else all of them. */
    public static String fix(String name, Collection<String> known) {
        List<String> near = to(name, known);
        if (!near.isEmpty()) {
            return "did you mean " + near.stream().map(each -> '"' + each + '"').collect(Collectors.joining(" or "))
                    + '?';
        }
        return known.isEmpty()
                ? "there is nothing to name here."
                : "write one of " + known.stream().sorted().distinct().collect(Collectors.joining(", ")) + '.';
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Levenshtein's distance, with two rows. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
