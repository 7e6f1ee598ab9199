package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values, and what a clause comes to with them.
 *
 * @param inputs everything that the clause reads, in the order in which it reads it first
 * @param outcome verified by evaluation
 */
public record Case(Map<Input, ClauseValue> inputs, Outcome outcome) {

    /** Copies what it is given. */
    public Case {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** The values as a person would write them: {@code amount = 500, vip = false}. */
    public String words() {
        return inputs.entrySet().stream()
                .map(input -> input.getKey().words() + " = " + input.getValue().words())
                .collect(Collectors.joining(", "));
    }

    /** The values as a clause reads them. */
    public Environment environment() {
        return new Environment() {
            @Override
            public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
                return Optional.ofNullable(inputs.get(Input.of(role, javaName)));
            }

            @Override
            public Optional<ClauseValue> fact(String name, List<ClauseValue> arguments) {
                return Optional.ofNullable(inputs.get(new Input.Fact(name, arguments)));
            }

            @Override
            public Optional<ClauseValue> happened(
                    String milestone, Optional<ClauseValue> key, Optional<Duration> within) {
                return Optional.ofNullable(inputs.get(new Input.Past(milestone, key, within)));
            }
        };
    }
}
