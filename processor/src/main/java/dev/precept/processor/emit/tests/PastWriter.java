package dev.precept.processor.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.tests.Afterwards;
import dev.precept.processor.tests.GivenPast;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes what has happened in a session before a test's first call. */
final class PastWriter {

    private PastWriter() {}

    static CodeBlock given(List<GivenPast> past) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (GivenPast each : past) {
            if (each.everything()) {
                code.addStatement("trial.afterMilestoneOfAll($S)", each.milestone());
            } else {
                CodeBlock about = each.about().map(PastWriter::key).orElse(CodeBlock.of("null"));
                CodeBlock ago = each.ago().isZero()
                        ? CodeBlock.of("")
                        : CodeBlock.of(
                                ", $T.parse($S)", Duration.class, each.ago().toString());
                code.addStatement("trial.afterMilestone($S, $L$L)", each.milestone(), about, ago);
            }
        }
        return code.build();
    }

    /** What the history has to say in the end. */
    static CodeBlock afterwards(List<Afterwards> all) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Afterwards each : all) {
            String says = switch (each.answer()) {
                case HAPPENED -> "hasHappened";
                case ABSENT -> "hasNotHappened";
                case UNKNOWN -> "mayHaveHappened";
            };
            code.addStatement(
                    "trial.$L($S, $L)",
                    says,
                    each.milestone(),
                    each.about().map(PastWriter::key).orElse(CodeBlock.of("null")));
        }
        return code.build();
    }

    /** As a guard hands it over, not as the tool takes it: every whole number is a long. */
    private static CodeBlock key(ClauseValue value) {
        if (value instanceof ClauseValue.Text text) {
            return CodeBlock.of("$S", text.value());
        } else if (value instanceof ClauseValue.Whole whole) {
            return CodeBlock.of("$LL", whole.value());
        } else if (value instanceof ClauseValue.Decimal decimal) {
            return CodeBlock.of("new $T($S)", BigDecimal.class, decimal.value().toString());
        } else if (value instanceof ClauseValue.Floating floating) {
            return CodeBlock.of("$T.valueOf($S)", Double.class, Double.toString(floating.value()));
        } else if (value instanceof ClauseValue.Bool bool) {
            return CodeBlock.of("$L", bool.value());
        } else if (value instanceof ClauseValue.Constant constant) {
            return CodeBlock.of("$S", constant.name());
        } else if (value instanceof ClauseValue.Moment moment) {
            return CodeBlock.of("$T.parse($S)", Instant.class, moment.value().toString());
        } else if (value instanceof ClauseValue.Span span) {
            return CodeBlock.of("$T.parse($S)", Duration.class, span.value().toString());
        } else if (value instanceof ClauseValue.Day day) {
            return CodeBlock.of("$T.parse($S)", LocalDate.class, day.value().toString());
        }
        throw Unmakeable.byAnybody("a milestone about " + value.words());
    }
}
