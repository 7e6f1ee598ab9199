package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.runtime.clause.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Clauses over timestamps and durations come to what CEL's own interpreter comes to. */
class CelTimeConformanceTest {

    private static final Pattern SECONDS = Pattern.compile("Duration is not valid\\. Seconds \\((-[0-9]+)\\)");

    private static final CelCompiler CEL = CelCompilerFactory.standardCelCompilerBuilder()
            .setResultType(SimpleType.BOOL)
            .addVar("placedAt", SimpleType.TIMESTAMP)
            .addVar("paidAt", SimpleType.TIMESTAMP)
            .addVar("window", SimpleType.DURATION)
            .addVar("pause", SimpleType.DURATION)
            .addVar("orderId", SimpleType.STRING)
            .addVar("big", SimpleType.INT)
            .build();

    private static final CelRuntime INTERPRETER =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private static final String UNEVALUABLE = "UNEVALUABLE";
    private static final String KNOWN = "KNOWN";

    /** Seconds that a duration may have. */
    private static final long MOST = 315_576_000_000L;

    @Test
    void comesToWhatTheInterpreterComesTo() throws Exception {
        Random random = new Random(7);
        List<String> clauses = new ArrayList<>();
        while (clauses.size() < 400) {
            String clause = new CelTimeGenerator(random).condition(3);
            if (clause.length() < 500) {
                clauses.add(clause);
            }
        }
        Compiled compiled = ClauseRig.compile(Use.CONDITION, clauses);
        int[] outcomes = new int[3];
        List<String> apart = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < clauses.size(); i++) {
            CelRuntime.Program program =
                    INTERPRETER.createProgram(CEL.compile(clauses.get(i)).getAst());
            for (int pair = 0; pair < 6; pair++) {
                Map<String, Object> arguments = arguments(random);
                Truth ours = (Truth) compiled.evaluate(i, arguments);
                String theirs = interpreted(program, arguments);
                if (theirs.equals(KNOWN)) {
                    known++;
                } else if (!name(ours).equals(theirs)) {
                    apart.add(clauses.get(i) + " with " + arguments + " came to " + ours + ", not " + theirs);
                } else {
                    outcomes[List.of("TRUE", "FALSE", UNEVALUABLE).indexOf(theirs)]++;
                }
            }
        }
        assertThat(apart).isEmpty();
        assertThat(List.of(outcomes[0], outcomes[1], outcomes[2]))
                .as("true, false and unevaluable all occur")
                .allMatch(count -> count > 200);
        assertThat(known).as("the known differences are few").isLessThan(clauses.size() * 6 / 4);
    }

    private static String interpreted(CelRuntime.Program program, Map<String, Object> arguments) {
        try {
            return ((Boolean) program.eval(arguments)) ? "TRUE" : "FALSE";
        } catch (CelEvaluationException failure) {
            return isKnown(failure) ? KNOWN : UNEVALUABLE;
        }
    }

    /**
     * Where this interpreter falls short of the specification, and clauses do not: a time between two timestamps, or a
     * duration made text, of more nanoseconds than 64 bits hold; and a sum or difference that is negative and no whole
     * number of seconds, which it calls out of range although it says itself that the seconds are in range.
     */
    private static boolean isKnown(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            Matcher seconds = SECONDS.matcher(message);
            if (at instanceof ArithmeticException && message.equals("long overflow")) {
                return true;
            } else if (seconds.find() && Long.parseLong(seconds.group(1)) >= -MOST) {
                return true;
            }
        }
        return false;
    }

    private static String name(Truth truth) {
        return truth == Truth.TRUE ? "TRUE" : truth == Truth.FALSE ? "FALSE" : "UNEVALUABLE";
    }

    private static Map<String, Object> arguments(Random random) {
        return Map.of(
                "placedAt", timestamp(random),
                "paidAt", timestamp(random),
                "window", duration(random),
                "pause", duration(random),
                "big", pick(random, 0L, 59L, -1L, 1_767_225_600L, Long.MAX_VALUE),
                "orderId",
                        pick(
                                random,
                                "2026-01-01T00:00:00Z",
                                "2025-12-31T19:00:00.25-05:00",
                                "1h",
                                "-90m0.5s",
                                "Asia/Tokyo",
                                "+01:00",
                                "2:00",
                                "nowhere",
                                ""));
    }

    private static Instant timestamp(Random random) {
        return pick(
                random,
                Instant.EPOCH,
                Instant.EPOCH.minusNanos(1),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-07-15T22:30:15.123456789Z"),
                Instant.parse("2024-02-29T23:59:59.999Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.parse("0001-01-01T00:00:00Z"));
    }

    private static Duration duration(Random random) {
        return pick(
                random,
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofMillis(-1500),
                Duration.ofHours(25),
                Duration.ofDays(-400_000),
                Duration.ofSeconds(315_576_000_000L));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
