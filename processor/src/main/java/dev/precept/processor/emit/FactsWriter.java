package dev.precept.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the class through which clauses ask the facts of one judgement, each once for the same arguments. */
final class FactsWriter {

    private final ToolClass tools;
    private final ClassName name;
    private final List<TypeVariableName> variables;

    FactsWriter(ToolClass tools) {
        this.tools = tools;
        this.name = ClassName.get(tools.packageName(), tools.guardName(), "Facts");
        this.variables = Signature.variablesOf(tools.element());
    }

    /** The type of the class in the methods of an instance tool, or of a static one. */
    TypeName type(boolean instance) {
        return instance && !variables.isEmpty()
                ? ParameterizedTypeName.get(name, variables.toArray(TypeName[]::new))
                : name;
    }

    TypeSpec write(Set<String> used) {
        TypeName self = TypeName.get(tools.element().asType());
        TypeSpec.Builder type = TypeSpec.classBuilder(name.simpleName())
                .addJavadoc("What clauses look up, asked at most once for the same arguments.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(variables)
                .addField(self, "self", Modifier.PRIVATE, Modifier.FINAL)
                .addField(FieldSpec.builder(RuntimeNames.FACT_MEMO, "memo", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T()", RuntimeNames.FACT_MEMO)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(self, "self")
                        .addStatement("this.self = self")
                        .build());
        tools.facts().stream().filter(fact -> used.contains(fact.name())).forEach(fact -> type.addMethod(method(fact)));
        return type.build();
    }

    private MethodSpec method(FactMethod fact) {
        NameAllocator names = new NameAllocator();
        List.of("self", "memo", "entry", "failure").forEach(names::newName);
        List<ParameterSpec> parameters = fact.parameters().stream()
                .map(parameter -> ParameterSpec.builder(TypeName.get(parameter.type()), names.newName(parameter.name()))
                        .build())
                .toList();
        CodeBlock arguments =
                parameters.stream().map(p -> CodeBlock.of("$N", p)).collect(CodeBlock.joining(", "));
        TypeName returns = TypeName.get(fact.returns());
        return MethodSpec.methodBuilder(fact.name())
                .returns(returns)
                .addParameters(parameters)
                .addStatement(
                        "$T entry = memo.entry($S, new $T[] {$L})",
                        RuntimeNames.FACT_ENTRY,
                        question(fact),
                        Object.class,
                        arguments)
                .beginControlFlow("if (!entry.known())")
                .beginControlFlow("try")
                .addStatement("entry.found($L.$L($L))", target(fact), fact.name(), arguments)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("entry.failed(failure)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return ($T) entry.value()", returns)
                .build();
    }

    private CodeBlock target(FactMethod fact) {
        TypeElement owner = Owner.of(fact.element());
        if (!fact.isStatic()) {
            return CodeBlock.of("self");
        }
        // Static methods of interfaces are not inherited; those of classes are, also where their class has no public
        // name.
        return CodeBlock.of("$T", ClassName.get(owner.getKind() == ElementKind.INTERFACE ? owner : tools.element()));
    }

    private static String question(FactMethod fact) {
        return fact.parameters().stream()
                .map(Parameter::type)
                .map(Object::toString)
                .collect(Collectors.joining(",", fact.name() + '(', ")"));
    }
}
