package dev.precept.processor.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.Ambient;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import dev.precept.processor.tests.Interlude;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a session of a test is given: the time, the calls before, the caller. */
final class SessionWriter {

    private SessionWriter() {}

    static CodeBlock given(Case given) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean outside = given.inputs().get(new Input.Known(Ambient.SESSION)) instanceof Nothing;
        if (outside && given.inputs().containsKey(new Input.Known(Ambient.NOW))) {
            throw Unmakeable.byAnybody("a time without a session, whose clock a test could stop,");
        }
        given.inputs().forEach((input, value) -> {
            if (input instanceof Input.Known known && known.of() != Ambient.TOOL) {
                code.addStatement("trial$L", given(known.of(), value));
            }
        });
        return code.build();
    }

    /** What a trial does before a call. */
    static CodeBlock before(Interlude interlude) {
        if (interlude instanceof Interlude.Later later) {
            return CodeBlock.of(
                    "trial.later($T.parse($S));\n",
                    Duration.class,
                    later.passed().toString());
        } else if (interlude instanceof Interlude.NextSession) {
            return CodeBlock.of("trial.nextSession();\n");
        }
        return CodeBlock.of(interlude instanceof Interlude.SomebodyElse ? "trial.somebodyElse();\n" : "");
    }

    private static CodeBlock given(Ambient known, ClauseValue value) {
        return switch (known) {
            case NOW -> now(value);
            case SESSION -> session(value);
            case CALLER -> caller(value);
            case TOOL, HISTORY -> CodeBlock.of("");
        };
    }

    private static CodeBlock now(ClauseValue value) {
        if (value instanceof Moment moment) {
            return CodeBlock.of(
                    ".at($T.parse($S))", Instant.class, moment.value().toString());
        }
        throw Unmakeable.byAnybody("a session at " + value.words());
    }

    private static CodeBlock session(ClauseValue value) {
        if (value instanceof Nothing) {
            return CodeBlock.of(".outside()");
        }
        if (value instanceof Structure session && !session.members().containsKey("id")) {
            long calls = session.members().get("calls") instanceof Whole whole ? whole.value() : 0;
            return CodeBlock.of(".afterCalls($L)", calls);
        }
        throw Unmakeable.byAnybody("a session whose id is " + value.words());
    }

    private static CodeBlock caller(ClauseValue value) {
        if (!(value instanceof Structure caller)) {
            throw Unmakeable.byAnybody("a caller that is " + value.words());
        }
        Map<String, ClauseValue> of = caller.members();
        String tier = of.get("tier") instanceof ClauseValue.Constant constant ? constant.name() : "PUBLIC";
        return CodeBlock.of(
                ".as(new $T($L, $T.$L, $L))",
                TestNames.CALLER,
                text(of.get("subject")),
                dev.precept.Authority.class,
                tier,
                claims(of.get("claims")));
    }

    private static CodeBlock text(@Nullable ClauseValue subject) {
        return subject instanceof Text text
                ? CodeBlock.of("$S", text.value())
                : CodeBlock.of(subject == null ? "\"\"" : "null");
    }

    private static CodeBlock claims(@Nullable ClauseValue claims) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (claims instanceof Entries entries) {
            entries.entries().forEach((key, value) -> {
                if (key instanceof Text name && value instanceof Text text) {
                    code.add(code.isEmpty() ? "$S, $S" : ", $S, $S", name.value(), text.value());
                } else {
                    throw Unmakeable.byAnybody("a claim that is " + value.words());
                }
            });
        }
        return CodeBlock.of("$T.of($L)", Map.class, code.build());
    }
}
