package dev.precept.processor.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clauses of the part that a solver decides, too: bounds, differences, true and false, finite sets. */
final class ClauseSets {

    private final Random random;

    ClauseSets(Random random) {
        this.random = random;
    }

    List<String> set() {
        List<String> clauses = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            clauses.add(condition(random.nextInt(3)));
        }
        return clauses;
    }

    String condition(int depth) {
        if (depth == 0) {
            return atom();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 2 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 3 -> "!(" + condition(depth - 1) + ")";
            default -> "(" + condition(0) + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
        };
    }

    private String atom() {
        return switch (random.nextInt(10)) {
            case 0 -> "vip";
            case 1 -> "cabin" + pick(" == ", " != ") + "Cabin." + pick("ECONOMY", "BUSINESS");
            case 2 -> "orderId" + pick(" == ", " != ") + pick("'a'", "'b'", "'c'");
            case 3 -> "orderId in [" + pick("'a'", "'b'") + ", " + pick("'c'", "'d'") + "]";
            case 4 -> "amount" + relation() + pick("-1", "0", "0.5", "1", "2");
            case 5 -> "n in [" + whole() + ", " + whole() + ", " + whole() + "]";
            case 6 -> "n" + pick(" + ", " - ") + whole() + relation() + whole();
            case 7 -> pick("2", "3") + " * n" + relation() + whole();
            case 8 -> "n" + relation() + pick("as_", "as_ + 1", "as_ - 2");
            default -> pick("n", "as_") + relation() + whole();
        };
    }

    private String whole() {
        return pick("-2", "-1", "0", "1", "2", "3");
    }

    private String relation() {
        return pick(" == ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
