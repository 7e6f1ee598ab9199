package dev.precept.processor.tests;

import dev.precept.Action;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tests show, as sentences. */
final class Titles {

    private Titles() {}

    static String of(String verb, GuardedTool tool, String when, GuardRule rule) {
        return verb + ' ' + tool.method().toolName() + (when.isEmpty() ? "" : " when " + when) + ": " + rule.text();
    }

    static String verb(Action verdict) {
        return switch (verdict) {
            case ESCALATE -> "escalates";
            case CONFIRM -> "asks to confirm";
            case HALT -> "halts at";
            default -> "refuses";
        };
    }

    /** The values that tell a case from another. */
    static String differing(Case one, Case other) {
        Map<Input, ClauseValue> there = other.inputs();
        String words = one.inputs().entrySet().stream()
                .filter(input -> there.containsKey(input.getKey()))
                .filter(input -> !input.getValue().equals(there.get(input.getKey())))
                .map(input -> differing(input.getKey(), input.getValue(), there.get(input.getKey())))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? one.words() : words;
    }

    private static String differing(Input input, ClauseValue value, @Nullable ClauseValue other) {
        if (value instanceof ClauseValue.Structure one && other instanceof ClauseValue.Structure two) {
            return one.members().entrySet().stream()
                    .filter(member -> !member.getValue().equals(two.members().get(member.getKey())))
                    .map(member -> input.words()
                            + '.'
                            + member.getKey()
                            + plain(member.getValue(), two.members().get(member.getKey())))
                    .collect(Collectors.joining(", "));
        }
        return input.words() + plain(value, other);
    }

    private static String plain(ClauseValue value, @Nullable ClauseValue other) {
        if (value instanceof ClauseValue.Items one
                && other instanceof ClauseValue.Items two
                && one.elements().size() != two.elements().size()) {
            int size = one.elements().size();
            return size == 0 ? " is empty" : " has " + size + (size == 1 ? " element" : " elements");
        }
        return " is " + value.words();
    }
}
