package dev.precept.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the three methods of a tool that woven code calls: enter, leave, failed. */
final class ToolWriter {

    private final GuardedTool tool;
    private final Signature signature;
    private final ClauseMethods clauses;
    private final String gate;
    private final Function<TypeElement, String> enforcers;

    ToolWriter(
            GuardedTool tool,
            Signature signature,
            ClauseMethods clauses,
            String gate,
            Function<TypeElement, String> enforcers) {
        this.tool = tool;
        this.signature = signature;
        this.clauses = clauses;
        this.gate = gate;
        this.enforcers = enforcers;
    }

    MethodSpec enter() {
        CodeBlock.Builder judging = CodeBlock.builder().add(Judgement.before(tool.rules(), clauses));
        enforce(judging);
        reserve(judging);
        MethodSpec.Builder method =
                method("enter", "Judges {@code $L} before its body.").returns(RuntimeNames.CALL_FRAME);
        addSelfAndArguments(method);
        return method.addStatement("$T frame = $N.open()", RuntimeNames.CALL_FRAME, gate)
                .addCode(facts(ToolWriter::clausesBefore))
                .addCode(surroundings(ToolWriter::clausesBefore))
                .addCode(concluded("start", judging.build()))
                .addStatement("return frame")
                .build();
    }

    MethodSpec leave() {
        MethodSpec.Builder method = method("leave", "Judges what {@code $L} returned.")
                .returns(signature.result())
                .addParameter(RuntimeNames.CALL_FRAME, "frame");
        addSelfAndArguments(method);
        if (!tool.method().isVoid()) {
            method.addParameter(signature.result(), "result");
        }
        method.addCode(facts(GuardRule::ensure))
                .addCode(surroundings(GuardRule::ensure))
                .addCode(concluded("complete", Judgement.after(tool.rules(), clauses)));
        if (!tool.method().isVoid()) {
            method.addStatement("return result");
        }
        return method.build();
    }

    MethodSpec failed() {
        return MethodSpec.methodBuilder(tool.method().guard() + "_failed")
                .addJavadoc(
                        "Says what to throw when {@code $L} threw.",
                        tool.method().name())
                .addModifiers(Modifier.STATIC)
                .returns(Throwable.class)
                .addParameter(RuntimeNames.CALL_FRAME, "frame")
                .addParameter(Throwable.class, "failure")
                .addStatement("return $N.fail(frame, failure)", gate)
                .build();
    }

    private MethodSpec.Builder method(String step, String javadoc) {
        return MethodSpec.methodBuilder(tool.method().guard() + '_' + step)
                .addJavadoc(javadoc, tool.method().name())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(signature.variables());
    }

    private void addSelfAndArguments(MethodSpec.Builder method) {
        if (signature.instance()) {
            method.addParameter(signature.self(), "self");
        }
        signature.arguments().forEach(method::addParameter);
    }

    /** The judgements, and their outcome told to the gate; where there is nothing to judge, nothing is broken. */
    private CodeBlock concluded(String step, CodeBlock judging) {
        if (judging.isEmpty()) {
            return CodeBlock.of("$N.$L(frame, null);\n", gate, step);
        }
        return CodeBlock.builder()
                .addStatement("$T breach = null", RuntimeNames.BREACH)
                .add(judging)
                .addStatement("$N.$L(frame, breach)", gate, step)
                .build();
    }

    private void enforce(CodeBlock.Builder code) {
        CodeBlock arguments = signature.arguments().stream()
                .map(argument -> CodeBlock.of("$N", argument))
                .collect(CodeBlock.joining(", "));
        for (int i = 0; i < tool.rules().size(); i++) {
            GuardRule rule = tool.rules().get(i);
            for (TypeElement enforcer : rule.enforcers()) {
                code.add("// $L: $L\n", Wording.comment(rule.text()), enforcer.getSimpleName());
                code.addStatement(
                        "breach = $N.enforce(frame, $L, $L, breach, new $T[] {$L})",
                        gate,
                        i,
                        enforcers.apply(enforcer),
                        Object.class,
                        arguments);
            }
        }
    }

    private void reserve(CodeBlock.Builder code) {
        int index = 0;
        for (int i = 0; i < tool.rules().size(); i++) {
            GuardRule rule = tool.rules().get(i);
            for (GuardLimit limit : rule.limits()) {
                int of = i;
                code.add("// $L\n", Wording.comment(rule.text()));
                code.addStatement(
                        "breach = $N.reserve(frame, $L, breach, $L, $L)",
                        gate,
                        index++,
                        limit.sum().map(sum -> clauses.number(sum, rule, of)).orElse(CodeBlock.of("null")),
                        limit.of().map(key -> clauses.key(key, rule, of)).orElse(CodeBlock.of("null")));
            }
        }
    }

    /** Makes the facts of this step, where one of its clauses asks any. */
    private CodeBlock facts(Function<GuardRule, List<TypedClause>> part) {
        boolean used = tool.rules().stream()
                .flatMap(rule -> part.apply(rule).stream())
                .anyMatch(clause -> !clause.facts().isEmpty());
        if (!used) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .addStatement(
                        "$T facts = new $T($L)",
                        clauses.facts(),
                        clauses.facts(),
                        signature.instance() ? "self" : "null")
                .build();
    }

    private CodeBlock surroundings(Function<GuardRule, List<TypedClause>> part) {
        return Surroundings.read(
                tool.rules().stream().flatMap(rule -> part.apply(rule).stream()).toList());
    }

    private static List<TypedClause> clausesBefore(GuardRule rule) {
        List<TypedClause> clauses = new ArrayList<>(rule.when());
        clauses.addAll(rule.require());
        rule.limits().forEach(limit -> {
            limit.sum().ifPresent(clauses::add);
            limit.of().ifPresent(clauses::add);
        });
        return clauses;
    }
}
