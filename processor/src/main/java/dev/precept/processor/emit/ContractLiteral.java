package dev.precept.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.Each;
import dev.precept.EffectClass;
import dev.precept.Per;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.util.stream.Stream;

/** Writes the contract of a tool as the expression that builds it. */
final class ContractLiteral {

    private ContractLiteral() {}

    static CodeBlock of(ToolClass tools, GuardedTool tool) {
        ToolMethod method = tool.method();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($S, $S, $S, $S)",
                        RuntimeNames.TOOL_CONTRACT,
                        tools.binaryName(),
                        method.name(),
                        method.descriptor(),
                        method.toolName())
                .indent()
                .indent();
        code.add("\n.hash($L)", hashes(tools));
        method.effect()
                .ifPresent(effect ->
                        code.add("\n.effect($T.$L, $L)", EffectClass.class, effect.effect(), effect.egress()));
        code.add(
                "\n.parameters($L)",
                method.parameters().stream()
                        .map(parameter -> CodeBlock.of("$S", parameter.name()))
                        .collect(CodeBlock.joining(", ")));
        tool.key().ifPresent(key -> code.add("\n.exclusive($S)", key.owner()));
        tool.rules().forEach(rule -> add(rule, code));
        tool.milestones()
                .forEach(milestone -> code.add(
                        "\n.establishes($S, $L)",
                        milestone.name(),
                        milestone.of().isPresent()));
        tool.failures().forEach(answer -> add(answer, code));
        return code.add("\n.build()").unindent().unindent().build();
    }

    private static CodeBlock hashes(ToolClass tools) {
        return Stream.concat(
                        Stream.of(tools.hash()),
                        tools.parents().values().stream().sorted())
                .map(hash -> CodeBlock.of("$S", hash))
                .collect(CodeBlock.joining(", "));
    }

    private static void add(GuardRule rule, CodeBlock.Builder code) {
        if (rule.exclusion()) {
            code.add("\n.outOfScope($S, $S, $S, $S)", rule.id(), rule.text(), rule.route(), rule.message());
        } else {
            code.add(
                    "\n.invariant($S, $S, $T.$L, $S)",
                    rule.id(),
                    rule.text(),
                    Action.class,
                    rule.otherwise(),
                    rule.route());
        }
        rule.after().forEach(past -> add("after", past, code));
        rule.notAfter().forEach(past -> add("notAfter", past, code));
        for (GuardLimit limit : rule.limits()) {
            if (limit.max().isPresent()) {
                code.add("\n.sum($S, $S, $L)", limit.budget(), limit.max().get(), limit.calls());
            } else {
                code.add("\n.calls($S, $L)", limit.budget(), limit.calls());
            }
            if (limit.isOverTime()) {
                code.add("\n.over($T.$L, $T.$L)", Per.class, limit.per(), Each.class, limit.each());
            }
        }
    }

    private static void add(String step, GuardPast past, CodeBlock.Builder code) {
        code.add(
                "\n.$L($S, $L, $S)",
                step,
                past.milestone(),
                past.same().isPresent(),
                past.within().orElse(""));
    }

    private static void add(FailureAnswer answer, CodeBlock.Builder code) {
        code.add(
                "\n.onFailure($T.$L, $T.$L, $S, $S)",
                Condition.class,
                answer.on().value(),
                Action.class,
                answer.then().value(),
                answer.route().value(),
                answer.message().value());
    }
}
