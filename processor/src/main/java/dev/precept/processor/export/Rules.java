package dev.precept.processor.export;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.typing.GuardRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The conditions of a tool's rules, and the rules that are more than conditions on a request. */
final class Rules {

    private static final Set<String> CONDITIONS = Set.of("require", "when", "authority");

    private Rules() {}

    /** Translates a condition of a rule. */
    interface Translation {
        String of(Formula formula, GuardRule rule);
    }

    /** A rule's clause in the words of the policy language. */
    record Translated(GuardRule rule, TypedClause clause, String condition) {}

    static List<Translated> translate(
            ExportedTool tool, Policies.Writer writer, List<Refusal> refusals, Translation translation) {
        List<Translated> translated = new ArrayList<>();
        for (GuardRule rule : tool.rules()) {
            rule.mechanisms().stream()
                    .filter(mechanism -> !CONDITIONS.contains(mechanism))
                    .forEach(mechanism -> refusals.add(Policies.refusal(
                            writer, tool, rule.id(), "it needs '" + mechanism + "', which only a guard has")));
            rule.require().forEach(clause -> add(tool, writer, refusals, translation, rule, clause, true, translated));
            rule.when().forEach(clause -> add(tool, writer, refusals, translation, rule, clause, false, translated));
        }
        return translated;
    }

    private static void add(
            ExportedTool tool,
            Policies.Writer writer,
            List<Refusal> refusals,
            Translation translation,
            GuardRule rule,
            TypedClause clause,
            boolean expected,
            List<Translated> translated) {
        try {
            String condition = translation.of(Normal.of(clause.root(), expected), rule);
            translated.add(new Translated(rule, clause, condition));
        } catch (CannotExpress why) {
            refusals.add(Policies.refusal(writer, tool, rule.id(), why.reason(clause.text())));
        }
    }
}
