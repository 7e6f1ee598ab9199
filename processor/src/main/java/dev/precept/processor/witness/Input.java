package dev.precept.processor.witness;

import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.evaluate.ClauseValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that a judgement reads. */
public sealed interface Input {

    /** What a variable of a clause stands for; not an element of a macro. */
    static Input of(Variable.Role role, String javaName) {
        return switch (role) {
            case RESULT -> new Result();
            case AMBIENT -> new Known(Ambient.valueOf(javaName.toUpperCase(Locale.ROOT)));
            case PARAMETER, ELEMENT -> new Parameter(javaName);
        };
    }

    /** How a person would name it. */
    String words();

    /**
     * A parameter of the tool.
     *
     * @param name its Java name
     */
    record Parameter(String name) implements Input {
        @Override
        public String words() {
            return name;
        }
    }

    /** What the tool returned. */
    record Result() implements Input {
        @Override
        public String words() {
            return "result";
        }
    }

    /**
     * What is known besides arguments and facts: the time of the call, its session (null, or an object with {@code id} and
     * {@code calls}), its caller (an object with {@code subject}, {@code tier} and {@code claims}), the name of the tool.
     *
     * @param of what
     */
    record Known(Ambient of) implements Input {
        @Override
        public String words() {
            return of.word();
        }
    }

    /**
     * Whether something has happened in the session before the call.
     *
     * @param milestone its name
     * @param about what about; empty for anything
     * @param within how long ago at most; empty for any time
     */
    record Past(String milestone, Optional<ClauseValue> about, Optional<Duration> within) implements Input {
        /** Whether this asks for more than the other one does: it is true wherever the other one is. */
        boolean includes(Past other) {
            boolean longer = within.isEmpty()
                    || other.within()
                            .filter(time -> time.compareTo(within.get()) <= 0)
                            .isPresent();
            return !equals(other)
                    && milestone.equals(other.milestone())
                    && (about.isEmpty() || about.equals(other.about()))
                    && longer;
        }

        @Override
        public String words() {
            return "happened('" + milestone + '\''
                    + about.map(value -> ", " + value.words()).orElse("")
                    + within.map(time -> ", " + time).orElse("") + ')';
        }
    }

    /**
     * The answer of a fact to one question.
     *
     * @param name its name
     * @param arguments the question
     */
    record Fact(String name, List<ClauseValue> arguments) implements Input {
        /** Copies what it is given. */
        public Fact {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String words() {
            return name + arguments.stream().map(ClauseValue::words).collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
