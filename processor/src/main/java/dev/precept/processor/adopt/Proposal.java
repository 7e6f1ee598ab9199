package dev.precept.processor.adopt;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a proposal: contracts for the tools of one class, every line commented out. Without the marks it is Java, up
 * to the places marked {@code …}, and what is said to the reader is still a comment.
 */
final class Proposal {

    private Proposal() {}

    /** Where the proposal for a class is written. */
    static String path(String type) {
        return "precept-proposals/" + type + ".java.txt";
    }

    static String of(List<UncoveredTool> tools) {
        StringBuilder text = new StringBuilder();
        String type = tools.get(0).type();
        int count = tools.size();
        line(
                "// A proposal for " + type + ", in which " + count + (count == 1 ? " tool has" : " tools have")
                        + " no contract.",
                text);
        line(
                "// It is never counted as a contract: nothing reads this file. It was guessed from names and types, and",
                text);
        line(
                "// from the hints of your framework. Judge each line, fill in every " + RuleGuess.OPEN
                        + ", and put it into the class.",
                text);
        line("", text);
        String body = tools.stream().map(Proposal::tool).collect(Collectors.joining("\n"));
        List.of("Effect", "EffectClass", "Invariant", "Limit").stream()
                .filter(name -> body.contains(name + "(") || body.contains(name + "."))
                .forEach(name -> line("import dev.precept." + name + ";", text));
        body.lines().forEach(line -> line(line, text));
        return text.toString();
    }

    private static String tool(UncoveredTool tool) {
        EffectGuess guess = EffectGuess.of(tool);
        List<String> rules = RuleGuess.of(tool, guess);
        StringBuilder text = new StringBuilder("\n// ")
                .append(tool.method())
                .append(tool.arguments().stream()
                        .map(argument -> argument.shortType() + ' ' + argument.name())
                        .collect(Collectors.joining(", ", "(", ")")))
                .append("\n// decide: ")
                .append(guess.why());
        if (guess.egress()) {
            text.append("\n// decide: does data leave with it? If not, take egress away");
        }
        rules.forEach(
                rule -> text.append("\n// decide: is this the right bound?".repeat(rule.equals(rules.get(0)) ? 1 : 0)));
        if (rules.isEmpty() && guess.effect() != dev.precept.EffectClass.READ_ONLY) {
            text.append("\n// decide: what bounds it? Its result arrives later: use require, or enforcedBy");
        }
        text.append("\n@Effect(");
        if (guess.egress()) {
            text.append("value = ");
        }
        text.append("EffectClass.").append(guess.effect());
        text.append(guess.egress() ? ", egress = true)" : ")");
        rules.forEach(rule -> text.append('\n').append(rule));
        return text.toString();
    }

    private static void line(String line, StringBuilder text) {
        text.append(line.isEmpty() ? "//" : "// " + line).append('\n');
    }
}
