package dev.precept.processor.tests;

import dev.precept.Action;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static String differing(
            Input input, ClauseValue value, @org.jspecify.annotations.Nullable ClauseValue other) {
        if (value instanceof ClauseValue.Structure one && other instanceof ClauseValue.Structure two) {
            return one.members().entrySet().stream()
                    .filter(member -> !member.getValue().equals(two.members().get(member.getKey())))
                    .map(member -> input.words() + '.' + member.getKey() + " is "
                            + member.getValue().words())
                    .collect(Collectors.joining(", "));
        }
        return input.words() + " is " + value.words();
    }
}
