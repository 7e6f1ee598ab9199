package dev.precept.processor.witness;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;

/** How far apart two values are, and how large one is: a rough measure, for choosing what a person reads. */
final class Distance {

    private static final double FAR = 1e18;

    private Distance() {}

    static double between(ClauseValue a, ClauseValue b) {
        if (a instanceof Whole x && b instanceof Whole y) {
            return Math.abs((double) x.value() - y.value());
        } else if (a instanceof Decimal x && b instanceof Decimal y) {
            return x.value().subtract(y.value()).abs().doubleValue();
        } else if (a instanceof Floating x && b instanceof Floating y) {
            return Math.abs(x.value() - y.value());
        } else if (a instanceof Text x && b instanceof Text y) {
            return between(x.value(), y.value());
        } else if (a instanceof Nothing || b instanceof Nothing) {
            return FAR;
        }
        if (a instanceof Items x && b instanceof Items y) {
            boolean starts = x.elements().size() < y.elements().size() ? startsWith(y, x) : startsWith(x, y);
            return Math.abs(size(a) - size(b)) + (starts ? 0 : 1);
        }
        if (a instanceof Entries x
                && b instanceof Entries y
                && x.entries().keySet().equals(y.entries().keySet())) {
            return x.entries().entrySet().stream()
                    .mapToDouble(entry ->
                            between(entry.getValue(), y.entries().getOrDefault(entry.getKey(), entry.getValue())))
                    .sum();
        }
        return a instanceof Entries ? Math.abs(size(a) - size(b)) + 1 : 1;
    }

    private static boolean startsWith(Items longer, Items shorter) {
        return longer.elements().subList(0, shorter.elements().size()).equals(shorter.elements());
    }

    private static double between(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end;
    }

    static double size(ClauseValue value) {
        if (value instanceof Whole whole) {
            return Math.abs((double) whole.value());
        } else if (value instanceof Decimal decimal) {
            return decimal.value().abs().doubleValue();
        } else if (value instanceof Floating floating) {
            return Math.abs(floating.value());
        } else if (value instanceof Text text) {
            return text.value().length();
        } else if (value instanceof Items items) {
            return items.elements().size();
        } else if (value instanceof Entries map) {
            return map.entries().size();
        } else if (value instanceof Perhaps perhaps) {
            return perhaps.value().map(Distance::size).orElse(0.0);
        } else if (value instanceof Structure structure) {
            return structure.members().size();
        }
        return value instanceof Nothing ? FAR : 0;
    }
}
