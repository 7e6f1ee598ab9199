package dev.precept.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.typing.GuardMilestone;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a guard asks of the session's history, and what it puts there. */
final class OrderWriter {

    private OrderWriter() {}

    /** The order rules of a tool, numbered as its contract numbers them: rule by rule, what it comes after first. */
    static CodeBlock before(List<GuardRule> rules, ClauseMethods clauses, String gate) {
        CodeBlock.Builder code = CodeBlock.builder();
        int index = 0;
        for (int i = 0; i < rules.size(); i++) {
            GuardRule rule = rules.get(i);
            int of = i;
            for (GuardPast past : Stream.concat(rule.after().stream(), rule.notAfter().stream())
                    .toList()) {
                code.add("// $L\n", Wording.comment(rule.text()));
                code.addStatement(
                        "breach = $N.order(frame, $L, breach, $L)",
                        gate,
                        index++,
                        past.same().map(same -> clauses.same(same, rule, of)).orElse(CodeBlock.of("null")));
            }
        }
        return code.build();
    }

    /**
     * What the success of a tool establishes.
     *
     * @param judged whether there is something that the result may not hold
     */
    static CodeBlock after(List<GuardMilestone> milestones, ClauseMethods clauses, String gate, boolean judged) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (milestones.isEmpty()) {
            return code.build();
        }
        if (judged) {
            code.beginControlFlow("if (breach == null)");
        }
        for (int i = 0; i < milestones.size(); i++) {
            GuardMilestone milestone = milestones.get(i);
            code.add("// establishes $L\n", Wording.comment(milestone.name()));
            code.addStatement(
                    "$N.reach(frame, $L, $L, $L)", gate, i, clauses.success(milestone, i), clauses.about(milestone, i));
        }
        if (judged) {
            code.endControlFlow();
        }
        return code.build();
    }
}
