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
                    case "equalsIgnoreCase" -> "write " + receiver + ".lowerAscii() == '…' with small letters";
                    case "toLowerCase" -> "write " + receiver + ".lowerAscii()";
                    case "toUpperCase" -> "write " + receiver + ".upperAscii()";
                    case "strip" -> "write " + receiver + ".trim()";
                    case "format", "formatted" -> "join text with +, and write string(x) for a number";
                    case "concat", "append" -> "write " + receiver + " + …";
                    case "replaceAll" -> "write " + receiver + ".replace('…', '…'), which takes plain text";
                    case "toList", "collect" -> "write " + receiver + " alone";
                    case "ifPresent" -> "write " + receiver + ".optMap(x, …)";
                    case "sorted" -> "write " + receiver + ".sort()";
                    case "subList" -> "write " + receiver + ".slice(start, end)";
                    case "sortBy" -> "write " + receiver + ".map(x, …).sort()";
                    case "getFirst" -> "write " + receiver + "[0], or " + receiver + ".first() for an Optional";
                    case "getLast" -> "write " + receiver + ".last()";
                    case "keySet" -> "write " + receiver + ".all(key, …), which goes over the keys";
                    case "values", "entrySet" -> "write " + receiver + ".all(key, value, …)";
                    case "isEmpty" -> "write size(" + receiver + ") == 0";
                    case "isBlank" -> "write size(" + receiver + ".trim()) == 0";
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
