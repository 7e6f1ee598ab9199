package dev.precept.processor.reason;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether bounds of terms and of their differences can hold together: the shortest paths of a difference bound matrix
 * (Dill 1989) have no negative cycle. Holes between a term's intervals are left out of account.
 */
final class Distances {

    /** An upper bound of a difference. */
    private record Limit(BigDecimal most, boolean strict) {
        static @Nullable Limit lesser(@Nullable Limit a, @Nullable Limit b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            int order = a.most.compareTo(b.most);
            return order < 0 || (order == 0 && a.strict) ? a : b;
        }

        static @Nullable Limit sum(@Nullable Limit a, @Nullable Limit b) {
            return a == null || b == null ? null : new Limit(a.most.add(b.most), a.strict || b.strict);
        }
    }

    private final List<String> nodes = new ArrayList<>(List.of("0"));
    private final @Nullable Limit[][] limits;

    private Distances(List<String> terms) {
        nodes.addAll(terms);
        limits = new Limit[nodes.size()][nodes.size()];
    }

    /** False only if no numbers can satisfy all bounds. */
    static boolean arePossible(Map<String, Domain> bounds) {
        List<String> differences =
                bounds.keySet().stream().filter(key -> parts(key) != null).toList();
        if (differences.isEmpty()) {
            return true;
        }
        List<String> terms = differences.stream()
                .flatMap(key -> {
                    String[] parts = parts(key);
                    return parts == null ? java.util.stream.Stream.<String>of() : java.util.stream.Stream.of(parts);
                })
                .distinct()
                .toList();
        Distances distances = new Distances(terms);
        terms.forEach(term -> distances.bound(term, "0", bounds.get(term)));
        for (String difference : differences) {
            String[] parts = parts(difference);
            if (parts != null) {
                distances.bound(parts[0], parts[1], bounds.get(difference));
            }
        }
        return distances.close();
    }

    private static final String START = "1 * ";
    private static final String MIDDLE = " + -1 * ";

    /** The two terms of a difference; nothing for any other term. */
    private static String @Nullable [] parts(String key) {
        int middle = key.indexOf(MIDDLE);
        boolean two =
                key.startsWith(START) && middle > 0 && key.indexOf(MIDDLE, middle + 1) < 0 && !key.contains(" + 1 * ");
        return two
                ? new String[] {key.substring(START.length(), middle), key.substring(middle + MIDDLE.length())}
                : null;
    }

    private void bound(String plus, String minus, @Nullable Domain domain) {
        if (domain == null || !(domain.values().orElse(null) instanceof Numbers numbers)) {
            return;
        }
        Interval first = numbers.first();
        Interval last = numbers.last();
        if (last != null && last.upper() != null) {
            limit(plus, minus, new Limit(last.upper(), last.upperOpen()));
        }
        if (first != null && first.lower() != null) {
            limit(minus, plus, new Limit(first.lower().negate(), first.lowerOpen()));
        }
    }

    private void limit(String plus, String minus, Limit limit) {
        int i = nodes.indexOf(plus);
        int j = nodes.indexOf(minus);
        limits[i][j] = Limit.lesser(limits[i][j], limit);
    }

    private boolean close() {
        int size = nodes.size();
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    limits[i][j] = Limit.lesser(limits[i][j], Limit.sum(limits[i][k], limits[k][j]));
                }
            }
        }
        for (int i = 0; i < size; i++) {
            Limit round = limits[i][i];
            if (round != null && (round.most.signum() < 0 || (round.most.signum() == 0 && round.strict))) {
                return false;
            }
        }
        return true;
    }
}
