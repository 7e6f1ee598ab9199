package dev.precept.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.discover.InjectedParameters;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Writes the three methods of a tool that woven code calls: enter, leave, failed. */
final class ToolWriter {

    private final GuardedTool tool;
    private final Signature signature;
    private final ClauseMethods clauses;
    private final CodeBlock ownFacts;
    private final String gate;
    private final Function<TypeElement, String> enforcers;

    ToolWriter(
            GuardedTool tool,
            Signature signature,
            ClauseMethods clauses,
            CodeBlock ownFacts,
            String gate,
            Function<TypeElement, String> enforcers) {
        this.tool = tool;
        this.signature = signature;
        this.clauses = clauses;
        this.ownFacts = ownFacts;
        this.gate = gate;
        this.enforcers = enforcers;
    }

    /** The method that woven code calls, and where clauses ask facts, the one that is given the answers. */
    List<MethodSpec> enter() {
        CodeBlock.Builder judging = CodeBlock.builder().add(Judgement.before(tool.rules(), clauses));
        enforce(judging);
        judging.add(OrderWriter.before(tool.rules(), clauses, gate));
        reserve(judging);
        CodeBlock body = CodeBlock.builder()
                .addStatement(opened())
                .add(TurnWriter.around(
                        tool,
                        clauses,
                        gate,
                        CodeBlock.builder()
                                .add(Surroundings.read(UsedFacts.before(tool)))
                                .add(concluded("start", judging.build(), this::handedOver))
                                .addStatement("return frame")
                                .build()))
                .build();
        Supplier<MethodSpec.Builder> method =
                () -> method("enter", "Judges {@code $L} before its body.").returns(RuntimeNames.CALL_FRAME);
        return step(method, List.of(), List.of(), asksFacts(UsedFacts.before(tool)), CodeBlock.of("return "), body);
    }

    /** The method that woven code calls, and where clauses ask facts, the one that is given the answers. */
    List<MethodSpec> leave() {
        CodeBlock.Builder body = CodeBlock.builder()
                .add(shown())
                .add(Surroundings.read(UsedFacts.after(tool)))
                .add(TurnWriter.after(tool))
                .add(completed());
        List<ParameterSpec> result = new ArrayList<>();
        if (!tool.method().isVoid()) {
            result.add(ParameterSpec.builder(signature.result(), "result").build());
            if (readsAsText()) {
                body.addStatement("return $N.readable(frame, result)", gate);
            } else if (HeldTexts.mayBeIn(tool.method().element().getReturnType())) {
                body.addStatement(
                        "return $N.readable(frame, result, $T.class)",
                        gate,
                        HeldTexts.erased(tool.method().element().getReturnType()));
            } else {
                body.addStatement("return result");
            }
        }
        Supplier<MethodSpec.Builder> method =
                () -> method("leave", "Judges what {@code $L} returned.").returns(signature.result());
        return step(
                method,
                List.of(ParameterSpec.builder(RuntimeNames.CALL_FRAME, "frame").build()),
                result,
                asksFacts(UsedFacts.after(tool)),
                CodeBlock.of(tool.method().isVoid() ? "" : "return "),
                body.build());
    }

    /** A step with its body; with facts in two methods, so that a test can give the answers. */
    private List<MethodSpec> step(
            Supplier<MethodSpec.Builder> method,
            List<ParameterSpec> before,
            List<ParameterSpec> after,
            boolean asksFacts,
            CodeBlock returned,
            CodeBlock body) {
        List<ParameterSpec> self = signature.instance()
                ? List.of(ParameterSpec.builder(signature.self(), "self").build())
                : List.of();
        MethodSpec.Builder called = with(method.get(), before, self, signature.arguments(), after);
        if (!asksFacts) {
            return List.of(called.addCode(body).build());
        }
        ParameterSpec facts = ParameterSpec.builder(clauses.facts(), "facts").build();
        MethodSpec given = with(method.get(), before, List.of(facts), signature.arguments(), after)
                .addCode(body)
                .build();
        CodeBlock arguments = given.parameters().stream()
                .map(parameter -> parameter.equals(facts) ? ownFacts : CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(", "));
        return List.of(
                called.addStatement("$L$N($L)", returned, given.name(), arguments)
                        .build(),
                given);
    }

    @SafeVarargs
    private static MethodSpec.Builder with(MethodSpec.Builder method, List<ParameterSpec>... parameters) {
        for (List<ParameterSpec> some : parameters) {
            method.addParameters(some);
        }
        return method;
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

    /** Arguments are gathered only while somebody watches. */
    private CodeBlock opened() {
        return CodeBlock.of(
                "$T frame = $N.watched() ? $N.open(new $T[] {$L}) : $N.open()",
                RuntimeNames.CALL_FRAME,
                gate,
                gate,
                Object.class,
                arguments(),
                gate);
    }

    /** A text is read by the model as it is, so the gate may take private data out of it. */
    private boolean readsAsText() {
        return !tool.method().isVoid()
                && signature.result().withoutAnnotations().equals(ClassName.get(String.class));
    }

    private CodeBlock shown() {
        return tool.method().isVoid()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .beginControlFlow("if (frame.isWatched())")
                        .addStatement("frame.returned(result)")
                        .endControlFlow()
                        .build();
    }

    private CodeBlock arguments() {
        return signature.arguments().stream()
                .map(argument -> CodeBlock.of("$N", argument))
                .collect(CodeBlock.joining(", "));
    }

    private MethodSpec.Builder method(String step, String javadoc) {
        return MethodSpec.methodBuilder(tool.method().guard() + '_' + step)
                .addJavadoc(javadoc, tool.method().name())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(signature.variables());
    }

    /** The judgements, and their outcome told to the gate; where there is nothing to judge, nothing is broken. */
    private CodeBlock concluded(String step, CodeBlock judging, UnaryOperator<CodeBlock> more) {
        CodeBlock breach = CodeBlock.of(judging.isEmpty() ? "null" : "breach");
        CodeBlock.Builder code = CodeBlock.builder();
        if (!judging.isEmpty()) {
            code.addStatement("$T breach = null", RuntimeNames.BREACH).add(judging);
        }
        return code.addStatement("$N.$L(frame, $L$L)", gate, step, breach, more.apply(breach))
                .build();
    }

    private CodeBlock completed() {
        CodeBlock ensured = Judgement.after(tool.rules(), clauses);
        CodeBlock reached = OrderWriter.after(tool.milestones(), clauses, gate, !ensured.isEmpty());
        if (ensured.isEmpty()) {
            return CodeBlock.builder()
                    .add(reached)
                    .add(concluded(CodeBlock.of("")))
                    .build();
        }
        return concluded(CodeBlock.builder().add(ensured).add(reached).build());
    }

    private CodeBlock concluded(CodeBlock judging) {
        CodeBlock told = switch (tool.arrival()) {
            case NOW -> CodeBlock.of("");
            case PERHAPS_LATER, LATER -> CodeBlock.of(", result");
            case UNSEEN -> CodeBlock.of(", $T.UNSEEN", RuntimeNames.ENDED);
        };
        return concluded("complete", judging, breach -> told);
    }

    /** Arguments are gathered only for a call that somebody has to approve, or that is written down before its body. */
    private CodeBlock handedOver(CodeBlock breach) {
        List<? extends VariableElement> written = tool.method().element().getParameters();
        List<ParameterSpec> named = signature.arguments();
        CodeBlock handed = IntStream.range(0, named.size())
                .mapToObj(i -> InjectedParameters.recognises(written.get(i))
                        ? CodeBlock.of("$T.INJECTED", RuntimeNames.CALL_FORM)
                        : CodeBlock.of("$N", named.get(i)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                ", $N.needsArguments(frame, $L) ? new $T[] {$L} : null$L",
                gate,
                breach,
                Object.class,
                handed,
                asksFacts(UsedFacts.before(tool)) ? ", facts.memo" : "");
    }

    private void enforce(CodeBlock.Builder code) {
        CodeBlock arguments = arguments();
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

    private static boolean asksFacts(List<TypedClause> clauses) {
        return clauses.stream().anyMatch(clause -> !clause.facts().isEmpty());
    }
}
