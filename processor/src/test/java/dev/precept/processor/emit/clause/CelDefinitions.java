package dev.precept.processor.emit.clause;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What we hold against cel-java's interpreter, function by function: CEL's documentation, or a stricter rule of ours. An
 * outcome that differs from the interpreter's is excused only if these definitions, in its place, explain it.
 */
final class CelDefinitions {

    /** Seconds that a duration may have: ten thousand years. */
    private static final long MOST = 315_576_000_000L;

    static final List<CelFunctionBinding> ALL = Stream.of(
                    CelFunctionBinding.fromOverloads(
                            "spec_real", CelFunctionBinding.from("spec_real", Double.class, CelDefinitions::real)),
                    CelFunctionBinding.fromOverloads(
                            "spec_round", CelFunctionBinding.from("spec_round", Double.class, CelDefinitions::round)),
                    CelFunctionBinding.fromOverloads(
                            "spec_trunc",
                            CelFunctionBinding.from(
                                    "spec_trunc",
                                    Double.class,
                                    value -> value < 0 ? Math.ceil(value) : Math.floor(value))),
                    CelFunctionBinding.fromOverloads(
                            "spec_modulo",
                            CelFunctionBinding.from("spec_modulo", Long.class, Long.class, CelDefinitions::modulo)),
                    CelFunctionBinding.fromOverloads(
                            "spec_parts",
                            CelFunctionBinding.from(
                                    "spec_parts",
                                    Long.class,
                                    most -> most < 0 ? (long) Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, most))),
                    CelFunctionBinding.fromOverloads(
                            "spec_greatest",
                            CelFunctionBinding.from("spec_greatest", Double.class, Double.class, Math::max)),
                    CelFunctionBinding.fromOverloads(
                            "spec_least", CelFunctionBinding.from("spec_least", Double.class, Double.class, Math::min)),
                    CelFunctionBinding.fromOverloads(
                            "spec_narrow",
                            CelFunctionBinding.from(
                                    "spec_narrow",
                                    Long.class,
                                    wide -> Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, wide)))),
                    CelFunctionBinding.fromOverloads(
                            "spec_indexOf",
                            CelFunctionBinding.from(
                                    "spec_indexOf", String.class, String.class, (text, part) -> first(text, part, 0)),
                            CelFunctionBinding.from(
                                    "spec_indexOf_from",
                                    List.of(String.class, String.class, Long.class),
                                    args -> first((String) args[0], (String) args[1], from(args)))),
                    CelFunctionBinding.fromOverloads(
                            "spec_lastIndexOf",
                            CelFunctionBinding.from(
                                    "spec_lastIndexOf",
                                    String.class,
                                    String.class,
                                    (text, part) -> last(text, part, text.codePointCount(0, text.length()))),
                            CelFunctionBinding.from(
                                    "spec_lastIndexOf_from",
                                    List.of(String.class, String.class, Long.class),
                                    args -> last((String) args[0], (String) args[1], from(args)))),
                    CelFunctionBinding.fromOverloads(
                            "spec_between",
                            CelFunctionBinding.from(
                                    "spec_between",
                                    Instant.class,
                                    Instant.class,
                                    (end, start) -> checked(Duration.between(start, end)))),
                    CelFunctionBinding.fromOverloads(
                            "spec_plus",
                            CelFunctionBinding.from(
                                    "spec_plus", Duration.class, Duration.class, (a, b) -> checked(a.plus(b)))),
                    CelFunctionBinding.fromOverloads(
                            "spec_minus",
                            CelFunctionBinding.from(
                                    "spec_minus", Duration.class, Duration.class, (a, b) -> checked(a.minus(b)))),
                    CelFunctionBinding.fromOverloads(
                            "spec_text", CelFunctionBinding.from("spec_text", Duration.class, CelDefinitions::text)))
            .flatMap(Collection::stream)
            .toList();

    private CelDefinitions() {}

    private static Object real(Double value) throws CelEvaluationException {
        if (value.isNaN()) {
            throw new CelEvaluationException("NaN");
        }
        return value;
    }

    private static Object modulo(Long a, Long b) throws CelEvaluationException {
        if (b == 0 || (a == Long.MIN_VALUE && b == -1)) {
            throw new CelEvaluationException("no remainder");
        }
        return a % b;
    }

    /** A half goes away from zero; what is as large as 64 bits is whole, and so are the infinities. */
    private static Object round(Double value) {
        if (!(Math.abs(value) < 0x1p52)) {
            return value;
        }
        BigDecimal whole = new BigDecimal(value).setScale(0, RoundingMode.HALF_UP);
        return whole.signum() == 0 ? Math.copySign(0.0, value) : whole.doubleValue();
    }

    /** Where the part starts, looking at each place in turn; the end of the text is a place. */
    private static Object first(String text, String part, long from) throws CelEvaluationException {
        int size = size(text, from);
        for (int place = (int) from; place <= size; place++) {
            if (text.startsWith(part, text.offsetByCodePoints(0, place))) {
                return (long) place;
            }
        }
        return -1L;
    }

    private static Object last(String text, String part, long from) throws CelEvaluationException {
        size(text, from);
        for (int place = (int) from; place >= 0; place--) {
            if (text.startsWith(part, text.offsetByCodePoints(0, place))) {
                return (long) place;
            }
        }
        return -1L;
    }

    private static int size(String text, long from) throws CelEvaluationException {
        int size = text.codePointCount(0, text.length());
        if (from < 0 || from > size) {
            throw new CelEvaluationException("outside of the text");
        }
        return size;
    }

    private static long from(Object[] args) {
        return (Long) args[2];
    }

    private static Object checked(Duration span) throws CelEvaluationException {
        if (span.abs().getSeconds() > MOST) {
            throw new CelEvaluationException("longer than a duration may be");
        }
        return span;
    }

    /** Seconds with no, three, six or nine digits behind the point. */
    private static Object text(Duration span) {
        Duration size = span.abs();
        String digits = String.format(java.util.Locale.ROOT, "%09d", size.getNano());
        while (digits.endsWith("000")) {
            digits = digits.substring(0, digits.length() - 3);
        }
        return (span.isNegative() ? "-" : "") + size.getSeconds() + (digits.isEmpty() ? "" : "." + digits) + "s";
    }
}
