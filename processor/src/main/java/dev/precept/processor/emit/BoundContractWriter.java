package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.Condition;
import dev.precept.Each;
import dev.precept.EffectClass;
import dev.precept.Per;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardMilestone;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the bound model as the annotation that a guard carries. */
final class BoundContractWriter {

    private static final int FORMAT = 1;

    private BoundContractWriter() {}

    static AnnotationSpec write(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        return AnnotationSpec.builder(RuntimeNames.BOUND_CONTRACT)
                .addMember("format", "$L", FORMAT)
                .addMember("toolClass", "$S", tools.binaryName())
                .addMember("hash", "$S", tools.hash())
                .addMember(
                        "tools",
                        array(guarded.tools().stream()
                                .map(BoundContractWriter::tool)
                                .toList()))
                .addMember(
                        "facts",
                        array(tools.facts().stream()
                                .map(BoundContractWriter::fact)
                                .toList()))
                .addMember(
                        "inherits",
                        array(tools.parents().entrySet().stream()
                                .map(parent -> parent(parent.getKey(), parent.getValue()))
                                .toList()))
                .build();
    }

    private static CodeBlock parent(String name, String hash) {
        return CodeBlock.of(
                "$L",
                AnnotationSpec.builder(RuntimeNames.BOUND_PARENT)
                        .addMember("toolClass", "$S", name)
                        .addMember("hash", "$S", hash)
                        .build());
    }

    private static CodeBlock fact(FactMethod fact) {
        return CodeBlock.of(
                "$L",
                AnnotationSpec.builder(RuntimeNames.BOUND_FACT)
                        .addMember("method", "$S", fact.name())
                        .addMember("descriptor", "$S", fact.descriptor())
                        .addMember(
                                "parameters",
                                texts(fact.parameters().stream()
                                        .map(parameter -> parameter.name())
                                        .toList()))
                        .build());
    }

    private static CodeBlock tool(GuardedTool tool) {
        ToolMethod method = tool.method();
        AnnotationSpec.Builder bound = AnnotationSpec.builder(RuntimeNames.BOUND_TOOL)
                .addMember("method", "$S", method.name())
                .addMember("descriptor", "$S", method.descriptor())
                .addMember("name", "$S", method.toolName())
                .addMember("guard", "$S", method.guard());
        EffectSpec effect = method.effect().orElseThrow();
        bound.addMember("effect", "$T.$L", EffectClass.class, effect.effect())
                .addMember("egress", "$L", effect.egress())
                .addMember(
                        "parameters",
                        texts(method.parameters().stream()
                                .map(parameter -> parameter.name())
                                .toList()))
                .addMember(
                        "rules",
                        array(tool.rules().stream()
                                .map(BoundContractWriter::rule)
                                .toList()))
                .addMember(
                        "failures",
                        array(tool.failures().stream()
                                .map(BoundContractWriter::failure)
                                .toList()));
        if (!tool.milestones().isEmpty()) {
            bound.addMember(
                    "establishes",
                    array(tool.milestones().stream()
                            .map(BoundContractWriter::milestone)
                            .toList()));
        }
        if (!tool.copied().isEmpty()) {
            bound.addMember("copied", CopyWriter.places(tool));
        }
        tool.key()
                .ifPresent(
                        key -> bound.addMember("exclusive", "$S", key.clause().text()));
        return CodeBlock.of("$L", bound.build());
    }

    private static CodeBlock rule(GuardRule rule) {
        AnnotationSpec.Builder bound = AnnotationSpec.builder(RuntimeNames.BOUND_RULE)
                .addMember("id", "$S", rule.id())
                .addMember("text", "$S", rule.text())
                .addMember("kind", "$S", rule.exclusion() ? "OUT_OF_SCOPE" : "INVARIANT")
                .addMember("mechanisms", texts(rule.mechanisms()))
                .addMember(
                        "clauses",
                        texts(clauses(rule).stream().map(TypedClause::text).toList()))
                .addMember("authority", "$T.$L", Authority.class, rule.authority())
                .addMember("otherwise", "$T.$L", Action.class, rule.otherwise())
                .addMember("route", "$S", rule.route());
        if (!rule.limits().isEmpty()) {
            bound.addMember(
                    "limits",
                    array(rule.limits().stream().map(BoundContractWriter::limit).toList()));
        }
        if (rule.asksForApproval()) {
            bound.addMember("approval", "$T.$L", Approval.class, rule.approval());
        }
        addPast("after", rule.after(), bound);
        addPast("notAfter", rule.notAfter(), bound);
        return CodeBlock.of("$L", bound.build());
    }

    private static void addPast(String member, List<GuardPast> past, AnnotationSpec.Builder bound) {
        if (!past.isEmpty()) {
            bound.addMember(member, past(past));
        }
    }

    private static CodeBlock past(List<GuardPast> past) {
        return array(past.stream()
                .map(each -> CodeBlock.of(
                        "$L",
                        AnnotationSpec.builder(RuntimeNames.BOUND_PAST)
                                .addMember("milestone", "$S", each.milestone())
                                .addMember("same", "$S", text(each.same()))
                                .addMember("within", "$S", each.within().orElse(""))
                                .build()))
                .toList());
    }

    private static CodeBlock milestone(GuardMilestone milestone) {
        return CodeBlock.of(
                "$L",
                AnnotationSpec.builder(RuntimeNames.BOUND_MILESTONE)
                        .addMember("name", "$S", milestone.name())
                        .addMember("of", "$S", text(milestone.of()))
                        .addMember("when", "$S", text(milestone.when()))
                        .build());
    }

    private static CodeBlock limit(GuardLimit limit) {
        AnnotationSpec.Builder bound = AnnotationSpec.builder(RuntimeNames.BOUND_LIMIT)
                .addMember("budget", "$S", limit.budget())
                .addMember("per", "$T.$L", Per.class, limit.per());
        if (limit.calls() >= 0) {
            bound.addMember("calls", "$L", limit.calls());
        }
        limit.max().ifPresent(max -> bound.addMember("max", "$S", max));
        if (limit.isOverTime()) {
            bound.addMember("each", "$T.$L", Each.class, limit.each());
        }
        return CodeBlock.of("$L", bound.build());
    }

    private static String text(Optional<TypedClause> clause) {
        return clause.map(TypedClause::text).orElse("");
    }

    /** All clauses of a rule, in the order of the mechanisms. */
    static List<TypedClause> clauses(GuardRule rule) {
        List<TypedClause> clauses = new ArrayList<>(rule.when());
        clauses.addAll(rule.requireAsWritten());
        clauses.addAll(rule.ensure());
        rule.after().forEach(past -> past.same().ifPresent(clauses::add));
        rule.notAfter().forEach(past -> past.same().ifPresent(clauses::add));
        for (GuardLimit limit : rule.limits()) {
            limit.sum().ifPresent(clauses::add);
            limit.of().ifPresent(clauses::add);
        }
        return clauses;
    }

    private static CodeBlock failure(FailureAnswer answer) {
        return CodeBlock.of(
                "$L",
                AnnotationSpec.builder(RuntimeNames.BOUND_FAILURE)
                        .addMember("on", "$T.$L", Condition.class, answer.on().value())
                        .addMember("then", "$T.$L", Action.class, answer.then().value())
                        .addMember("route", "$S", answer.route().value())
                        .addMember("message", "$S", answer.message().value())
                        .build());
    }

    private static CodeBlock texts(List<String> texts) {
        return array(texts.stream().map(text -> CodeBlock.of("$S", text)).toList());
    }

    private static CodeBlock array(List<CodeBlock> items) {
        return CodeBlock.of("{$L}", CodeBlock.join(items, ", "));
    }
}
