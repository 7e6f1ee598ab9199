package dev.precept.processor.clause;

import java.util.Optional;

/** What somebody who thinks in Java meant by a method that clauses do not have. */
final class Habits {

    private Habits() {}

    /** What to write instead of {@code receiver.method(…)}. */
    static Optional<String> fix(String method, String receiver, ClauseType type) {
        return Optional.ofNullable(
                switch (method) {
                    case "equals" -> "write " + receiver + " == …";
                    case "compareTo" -> "compare with <, <=, >, >= or ==";
                    case "equalsIgnoreCase", "toLowerCase", "toUpperCase", "strip", "trim" ->
                        "write " + receiver + ".matches(r'(?i)…'), or look it up in a @Fact";
                    case "isEmpty" -> "write size(" + receiver + ") == 0";
                    case "isBlank" -> "write " + receiver + ".matches(r'^\\s*$')";
                    case "length" -> "write size(" + receiver + ")";
                    case "isPresent" -> "write " + receiver + ".hasValue()";
                    case "orElse" -> "write " + receiver + ".orValue(…)";
                    case "get" ->
                        type instanceof ClauseType.OptionalOf
                                ? "write " + receiver + ".value()"
                                : "write " + receiver + "[…]";
                    case "containsKey" -> "write … in " + receiver;
                    case "anyMatch" -> "write " + receiver + ".exists(x, …)";
                    case "allMatch" -> "write " + receiver + ".all(x, …)";
                    case "noneMatch" -> "write !" + receiver + ".exists(x, …)";
                    case "stream" -> "write " + receiver + ".all(x, …), .exists(x, …), .filter(x, …) or .map(x, …)";
                    case "intValue", "longValue", "doubleValue" -> "write " + receiver + " alone";
                    case "name", "toString" ->
                        type instanceof ClauseType.EnumOf
                                ? "write string(" + receiver + ")"
                                : "compare " + receiver + " itself";
                    default -> TimeOperators.isTime(type) ? TimeHabits.fix(method, receiver) : null;
                });
    }
}
