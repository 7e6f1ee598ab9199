package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values for places: what a clause is evaluated with. */
final class Assignment implements Environment {

    private final Slots slots;
    private final Map<String, ClauseValue> values;

    private Assignment(Slots slots, Map<String, ClauseValue> values) {
        this.slots = slots;
        this.values = values;
    }

    static Assignment none(Slots slots) {
        return new Assignment(slots, Map.of());
    }

    /** The same with one more value. */
    Assignment with(Slot slot, ClauseValue value) {
        Map<String, ClauseValue> more = new HashMap<>(values);
        more.put(slot.key(), value);
        return new Assignment(slots, more);
    }

    boolean has(Slot slot) {
        return values.containsKey(slot.key());
    }

    @Override
    public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
        return slots.roots().stream()
                .filter(slot -> slot.stored() instanceof Variable variable
                        && variable.role() == role
                        && variable.javaName().equals(javaName))
                .findFirst()
                .flatMap(this::value);
    }

    /** Two ways to ask the same question must have the same answer. */
    @Override
    public Optional<ClauseValue> fact(String name, List<ClauseValue> arguments) {
        ClauseValue answer = null;
        for (Slot slot : slots.roots()) {
            if (slot.stored() instanceof FactCall call
                    && call.fact().equals(name)
                    && arguments(call).filter(arguments::equals).isPresent()) {
                Optional<ClauseValue> value = value(slot);
                if (value.isEmpty() || (answer != null && !answer.equals(value.get()))) {
                    return Optional.empty();
                }
                answer = value.get();
            }
        }
        return Optional.ofNullable(answer);
    }

    private Optional<List<ClauseValue>> arguments(FactCall call) {
        List<ClauseValue> arguments = new ArrayList<>();
        for (FactCall.Argument argument : call.arguments()) {
            Optional<ClauseValue> value = Evaluator.value(argument.value(), this);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(value.get());
        }
        return Optional.of(arguments);
    }

    private Optional<ClauseValue> value(Slot slot) {
        @Nullable ClauseValue own = values.get(slot.key());
        if (own == null || own instanceof Nothing || slot.members().isEmpty()) {
            return Optional.ofNullable(own);
        }
        Map<String, ClauseValue> members = new LinkedHashMap<>();
        for (Slot member : slot.members()) {
            value(member).ifPresent(value -> members.put(member.accessor(), value));
        }
        return Optional.of(new Structure(slot.stored().held().javaType(), members));
    }

    /** What a generated test would have to supply; questions that are never asked are left out. */
    Map<Input, ClauseValue> inputs() {
        Map<Input, ClauseValue> inputs = new LinkedHashMap<>();
        for (Slot slot : slots.roots()) {
            value(slot).ifPresent(value -> input(slot).ifPresent(input -> inputs.put(input, value)));
        }
        return inputs;
    }

    private Optional<Input> input(Slot slot) {
        if (slot.stored() instanceof Variable variable) {
            return Optional.of(
                    variable.role() == Variable.Role.RESULT
                            ? new Input.Result()
                            : new Input.Parameter(variable.javaName()));
        }
        return slot.stored() instanceof FactCall call
                ? arguments(call).map(arguments -> new Input.Fact(call.fact(), arguments))
                : Optional.empty();
    }
}
