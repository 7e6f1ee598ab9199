package dev.precept.processor.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.emit.UsedFacts;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.tests.Expectation;
import dev.precept.processor.tests.Step;
import dev.precept.processor.typing.GuardMilestone;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes the attempts at one tool: a method that walks through the guard, and the statements that call it. */
final class AttemptWriter {

    private final GuardedClass tools;
    private final GuardedTool tool;
    private final Set<String> asking;
    private final JavaValues values;
    private final Erasure erasure;
    private final String name;
    private final boolean asksFacts;
    private final boolean judgesResult;

    /**
     * For one tool.
     *
     * @param asking the ids of the rules that ask somebody on every call
     */
    AttemptWriter(
            GuardedClass tools,
            GuardedTool tool,
            Set<String> asking,
            JavaValues values,
            Erasure erasure,
            NameAllocator names) {
        this.tools = tools;
        this.tool = tool;
        this.asking = asking;
        this.values = values;
        this.erasure = erasure;
        this.name = names.newName(tool.method().guard());
        this.judgesResult = !tool.method().isVoid() && !UsedFacts.after(tool).isEmpty();
        this.asksFacts = asks(UsedFacts.before(tool)) || asks(UsedFacts.after(tool));
    }

    /** The method: what woven code does around a body. */
    MethodSpec method() {
        ClassName guard =
                ClassName.get(tools.source().packageName(), tools.source().guardName());
        List<ParameterSpec> arguments = new ArrayList<>();
        for (Parameter parameter : tool.method().parameters()) {
            arguments.add(ParameterSpec.builder(
                            erasure.of(parameter.type(), tools, tool), "argument" + (arguments.size() + 1))
                    .build());
        }
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(TestNames.ATTEMPT);
        if (asksFacts) {
            method.addParameter(TestNames.ANSWERS, "facts");
        } else {
            method.addStatement("$T facts = new $T()", TestNames.ANSWERS, TestNames.ANSWERS);
        }
        method.addParameters(arguments);
        List<CodeBlock> given =
                arguments.stream().map(argument -> CodeBlock.of("$N", argument)).toList();
        List<CodeBlock> enter = new ArrayList<>(self(UsedFacts.before(tool)));
        enter.addAll(given);
        List<CodeBlock> leave = new ArrayList<>(List.of(CodeBlock.of("frame")));
        leave.addAll(self(UsedFacts.after(tool)));
        leave.addAll(given);
        if (judgesResult) {
            method.addParameter(erasure.of(returned(), tools, tool), "result");
            leave.add(CodeBlock.of("result"));
        } else if (!tool.method().isVoid()) {
            leave.add(CodeBlock.of("$L", values.any(returned())));
        }
        String prefix = tool.method().guard();
        return method.addStatement(
                        "return new $T(trial, $L, facts,\n() -> $T.$L_enter($L),\nframe -> $T.$L_leave($L),\n$T::$L_failed)$L",
                        TestNames.ATTEMPT,
                        words(arguments),
                        guard,
                        prefix,
                        CodeBlock.join(enter, ", "),
                        guard,
                        prefix,
                        CodeBlock.join(leave, ", "),
                        guard,
                        prefix,
                        besides())
                .build();
    }

    /** What stands for the tool object: the test's answers, where the guard asks facts. */
    private List<CodeBlock> self(List<TypedClause> clauses) {
        if (asks(clauses)) {
            return List.of(CodeBlock.of("new $T(new $L(facts))", AnswersWriter.facts(tools), AnswersWriter.NAME));
        }
        return tool.method().isStatic() ? List.of() : List.of(CodeBlock.of("null"));
    }

    private static boolean asks(List<TypedClause> clauses) {
        return clauses.stream().anyMatch(clause -> !clause.facts().isEmpty());
    }

    private CodeBlock besides() {
        Set<String> enforced = new LinkedHashSet<>();
        tool.rules().stream()
                .filter(rule -> !rule.enforcers().isEmpty())
                .map(GuardRule::id)
                .forEach(enforced::add);
        return CodeBlock.of("$L$L", step("besides", enforced), step("asks", asking));
    }

    private static CodeBlock step(String name, Set<String> rules) {
        return rules.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "\n.$L($L)",
                        name,
                        rules.stream().map(id -> CodeBlock.of("$S", id)).collect(CodeBlock.joining(", ")));
    }

    /** The call as a person would write it, made where it is needed. */
    private CodeBlock words(List<ParameterSpec> arguments) {
        List<CodeBlock> words =
                new ArrayList<>(List.of(CodeBlock.of("$S", tool.method().toolName())));
        for (int i = 0; i < arguments.size(); i++) {
            words.add(CodeBlock.of("$S", tool.method().parameters().get(i).name()));
            words.add(CodeBlock.of("$N", arguments.get(i)));
        }
        return CodeBlock.of("$T.words($L)", TestNames.ATTEMPT, CodeBlock.join(words, ", "));
    }

    private TypeMirror returned() {
        return tool.method().element().getReturnType();
    }

    /** One attempt, and what must come of it. */
    CodeBlock statement(Step step, String factsName) {
        Case given = step.given();
        List<CodeBlock> arguments = new ArrayList<>();
        CodeBlock.Builder code = CodeBlock.builder();
        if (asksFacts) {
            code.add("$T $L = $L;\n", TestNames.ANSWERS, factsName, answers(given));
            arguments.add(CodeBlock.of("$L", factsName));
        }
        for (int i = 0; i < tool.method().parameters().size(); i++) {
            Parameter parameter = tool.method().parameters().get(i);
            ClauseValue value = argument(given, i);
            arguments.add(value == null ? values.any(parameter.type()) : values.of(parameter.type(), value));
        }
        if (judgesResult) {
            ClauseValue value = given.inputs().get(new Input.Result());
            arguments.add(value == null ? values.any(returned()) : values.of(returned(), value));
        }
        return code.add(SessionWriter.before(step.before()))
                .add("$L($L)", name, CodeBlock.join(arguments, ",$W"))
                .add("\n$>$>.$L;$<$<\n", expected(step.expected(), step.times()))
                .build();
    }

    /** The value of a parameter, by the name that any of the rules gives it. */
    private @Nullable ClauseValue argument(Case given, int place) {
        Map<Input, ClauseValue> inputs = given.inputs();
        ClauseValue own = inputs.get(
                new Input.Parameter(tool.method().parameters().get(place).name()));
        if (own != null) {
            return own;
        }
        return Stream.concat(
                        tool.rules().stream().map(GuardRule::parameters),
                        tool.milestones().stream().map(GuardMilestone::parameters))
                .map(names -> inputs.get(new Input.Parameter(names.get(place))))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private CodeBlock answers(Case given) {
        CodeBlock.Builder code = CodeBlock.builder().add("new $T()", TestNames.ANSWERS);
        given.inputs().forEach((input, value) -> {
            if (input instanceof Input.Fact fact) {
                FactMethod method = fact(fact);
                List<CodeBlock> question = new ArrayList<>();
                for (int i = 0; i < fact.arguments().size(); i++) {
                    question.add(values.of(
                            method.parameters().get(i).type(), fact.arguments().get(i)));
                }
                code.add(
                        "\n$>$>.answer($S, $L$L)$<$<",
                        fact.name(),
                        values.of(method.returns(), value),
                        question.isEmpty() ? "" : CodeBlock.of(", $L", CodeBlock.join(question, ", ")));
            }
        });
        return code.build();
    }

    private FactMethod fact(Input.Fact asked) {
        Optional<FactMethod> found = tools.source().facts().stream()
                .filter(fact -> fact.name().equals(asked.name())
                        && fact.parameters().size() == asked.arguments().size())
                .findFirst();
        return found.orElseThrow(() -> new Unmakeable("an answer of the fact " + asked.name()));
    }

    private static CodeBlock expected(Expectation expected, int times) {
        if (expected instanceof Expectation.Refused refused) {
            return CodeBlock.of("isRefusedBy($S, $T.$L)", refused.rule(), TestNames.VERDICT, refused.verdict());
        } else if (expected instanceof Expectation.RefusedAlso refused) {
            return refused.verdict()
                    .map(verdict ->
                            CodeBlock.of("isRefusedAlsoBy($S, $T.$L)", refused.rule(), TestNames.VERDICT, verdict))
                    .orElse(CodeBlock.of("isRefusedAlsoBy($S)", refused.rule()));
        } else if (expected instanceof Expectation.NotRefused held) {
            return CodeBlock.of("isNotRefusedBy($S)", held.rule());
        } else if (expected instanceof Expectation.Uncertain uncertain) {
            return CodeBlock.of("isUncertainBy($S)", uncertain.rule());
        } else if (expected instanceof Expectation.ApprovedOnce asked) {
            return CodeBlock.of("isApprovedOnce($S, $T.$L)", asked.rule(), TestNames.VERDICT, asked.verdict());
        } else if (expected instanceof Expectation.Withheld) {
            return CodeBlock.of("isWithheld()");
        } else if (expected instanceof Expectation.FailureAnswered answered) {
            return CodeBlock.of("answersFailure($T.$L, $S)", TestNames.VERDICT, answered.then(), answered.route());
        }
        if (expected instanceof Expectation.KeepsOthersOut) {
            return CodeBlock.of("keepsOthersOut()");
        }
        return times == 1 ? CodeBlock.of("isAllowed()") : CodeBlock.of("isAllowed($L)", times);
    }
}
