package dev.precept.processor.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.precept.processor.emit.UsedFacts;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class through which a test answers the facts of a tool class. */
final class AnswersWriter {

    static final String NAME = "Answers";

    private final GuardedClass tools;
    private final Erasure erasure;

    AnswersWriter(GuardedClass tools, Erasure erasure) {
        this.tools = tools;
        this.erasure = erasure;
    }

    /** The type of the guard's that remembers the answers of one judgement. */
    static ClassName facts(GuardedClass tools) {
        return ClassName.get(tools.source().packageName(), tools.source().guardName(), "Facts");
    }

    Optional<TypeSpec> write() {
        Set<String> used = UsedFacts.of(tools);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ClassName.get(
                        tools.source().packageName(), tools.source().guardName(), "FactSource"))
                .addField(TestNames.ANSWERS, "given", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(TestNames.ANSWERS, "given")
                        .addStatement("this.given = given")
                        .build())
                .addMethods(tools.source().facts().stream()
                        .filter(fact -> used.contains(fact.name()))
                        .map(this::answer)
                        .toList())
                .build());
    }

    private MethodSpec answer(FactMethod fact) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (var parameter : fact.parameters()) {
            parameters.add(
                    ParameterSpec.builder(erasure.of(parameter.type(), tools), "question" + (parameters.size() + 1))
                            .build());
        }
        TypeName returns = erasure.of(fact.returns(), tools);
        return MethodSpec.methodBuilder(fact.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns)
                .addParameters(parameters)
                .addStatement(
                        "return ($T) given.ask($S, new $T[] {$L})",
                        returns,
                        fact.name(),
                        Object.class,
                        parameters.stream()
                                .map(parameter -> CodeBlock.of("$N", parameter))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }
}
