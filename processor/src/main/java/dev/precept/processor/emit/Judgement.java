package dev.precept.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.typing.GuardRule;
import java.util.List;
import java.util.function.Function;

/** Writes the statements that judge the clauses of numbered rules, each adding to {@code breach} what does not hold. */
final class Judgement {

    private Judgement() {}

    /** What judges a call before its body: who calls, then exclusions, then conditions. */
    static CodeBlock before(List<GuardRule> rules, ClauseMethods clauses) {
        return CodeBlock.builder()
                .add(authority(rules))
                .add(of(rules, "when", "ifExcluded", GuardRule::when, clauses))
                .add(of(rules, "require", "unless", GuardRule::requireAsWritten, clauses))
                .add(approval(rules))
                .build();
    }

    private static CodeBlock authority(List<GuardRule> rules) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < rules.size(); i++) {
            GuardRule rule = rules.get(i);
            if (rule.asksForAuthority()) {
                code.add("// $L\n", Wording.comment(rule.text()));
                code.addStatement("breach = frame.authority(breach, $L, $T.$L)", i, Authority.class, rule.authority());
            }
        }
        return code.build();
    }

    private static CodeBlock approval(List<GuardRule> rules) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < rules.size(); i++) {
            GuardRule rule = rules.get(i);
            if (rule.asksForApproval()) {
                code.add("// $L\n", Wording.comment(rule.text()));
                code.addStatement("breach = frame.asks(breach, $L, $T.$L)", i, Approval.class, rule.approval());
            }
        }
        return code.build();
    }

    /** What judges the clauses after the body. */
    static CodeBlock after(List<GuardRule> rules, ClauseMethods clauses) {
        return of(rules, "ensure", "unless", GuardRule::ensure, clauses);
    }

    private static CodeBlock of(
            List<GuardRule> rules,
            String mechanism,
            String step,
            Function<GuardRule, List<TypedClause>> part,
            ClauseMethods clauses) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < rules.size(); i++) {
            GuardRule rule = rules.get(i);
            for (TypedClause clause : part.apply(rule)) {
                code.add("// $L\n", Wording.comment(rule.text() + ": " + clause.text()));
                code.addStatement(
                        "breach = $T.$L(breach, $L, $L)",
                        RuntimeNames.BREACH,
                        step,
                        i,
                        clauses.condition(clause, rule, mechanism, i));
            }
        }
        return code.build();
    }
}
