package dev.precept.processor.adopt;

import dev.precept.EffectClass;
import dev.precept.processor.clause.ClauseCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invariants that a tool may need, judged by the names and types of its arguments. {@code …} stands where a person decides. */
final class RuleGuess {

    /** Where a person decides. */
    static final String OPEN = "…";

    private static final Set<String> AMOUNTS = Set.of("amount", "price", "total", "sum", "cost", "fee", "payment");
    private static final Set<String> ADDRESSES = Set.of(
            "to", "recipient", "recipients", "email", "mail", "address", "cc", "bcc", "receiver", "recipientemail");
    private static final Set<String> PLACES = Set.of("url", "uri", "link", "endpoint", "webhook", "callback");
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "double",
            "float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Double",
            "java.lang.Float",
            "java.math.BigDecimal",
            "java.math.BigInteger");
    private static final Set<String> KEYS =
            Set.of("int", "long", "java.lang.Integer", "java.lang.Long", "java.lang.String");

    private RuleGuess() {}

    static List<String> of(UncoveredTool tool, EffectGuess guess) {
        if (guess.effect() == EffectClass.READ_ONLY && !guess.egress()) {
            return List.of();
        }
        List<String> rules = new ArrayList<>();
        for (UncoveredTool.Argument argument : tool.arguments()) {
            String name = ClauseCompiler.nameInClauses(argument.name());
            if (NUMBERS.contains(argument.type()) && AMOUNTS.contains(lastWord(argument))) {
                rules.add(require(
                        argument.name() + " is more than nothing, and at most " + OPEN,
                        name + " > 0 && " + name + " <= " + OPEN));
            } else if (guess.egress() && argument.carrying().isPresent()) {
                carrying(argument, name, argument.carrying().get()).ifPresent(rules::add);
            }
        }
        if (!tool.later()) {
            limit(tool, rules.isEmpty()).ifPresent(rules::add);
        }
        return rules;
    }

    private static Optional<String> carrying(UncoveredTool.Argument argument, String name, String example) {
        if (!argument.type().equals("java.lang.String")) {
            String clause = example.replaceAll("(api\\.)?example\\.com|192\\.0\\.2\\.1", OPEN);
            // A fact that does not exist yet is nothing that could be pasted.
            return clause.contains("isAllowed(")
                    ? Optional.empty()
                    : Optional.of(require(argument.name() + " is one of ours", clause));
        } else if (ADDRESSES.contains(lastWord(argument))) {
            return Optional.of(require(argument.name() + " is one of us", name + ".endsWith('@" + OPEN + "')"));
        } else if (PLACES.contains(lastWord(argument))) {
            return Optional.of(
                    require(argument.name() + " is one of our places", name + ".startsWith('https://" + OPEN + "/')"));
        }
        return Optional.of(
                require(argument.name() + " has at most " + OPEN + " characters", "size(" + name + ") <= " + OPEN));
    }

    private static Optional<String> limit(UncoveredTool tool, boolean alone) {
        Optional<UncoveredTool.Argument> id = tool.arguments().stream()
                .filter(argument ->
                        KEYS.contains(argument.type()) && lastWord(argument).equals("id"))
                .findFirst();
        if (id.isPresent()) {
            return Optional.of("@Invariant(rule = \"At most " + OPEN + " calls for the same "
                    + id.get().name()
                    + "\", limit = @Limit(calls = " + OPEN + ", of = \""
                    + ClauseCompiler.nameInClauses(id.get().name()) + "\"))");
        }
        return alone
                ? Optional.of("@Invariant(rule = \"At most " + OPEN + " calls in a session\", limit = @Limit(calls = "
                        + OPEN + "))")
                : Optional.empty();
    }

    private static String require(String rule, String clause) {
        return "@Invariant(rule = \"" + rule + "\", require = \"" + clause + "\")";
    }

    private static String lastWord(UncoveredTool.Argument argument) {
        List<String> words = EffectGuess.words(argument.name());
        return words.get(words.size() - 1);
    }
}
