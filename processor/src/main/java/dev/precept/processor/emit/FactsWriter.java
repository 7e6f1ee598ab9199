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

/** Writes the types through which clauses ask facts: a judgement asks each once for the same arguments. */
final class FactsWriter {

    private static final String FACTS = "Facts";
    private static final String SOURCE = "FactSource";
    private static final String OWN = "OwnFacts";

    private final ToolClass tools;
    private final List<TypeVariableName> variables;

    FactsWriter(ToolClass tools) {
        this.tools = tools;
        this.variables = Signature.variablesOf(tools.element());
    }

    /** The type of the memory in the methods of an instance tool, or of a static one. */
    TypeName type(boolean instance) {
        return parameterized(FACTS, instance);
    }

    /** The memory for a judgement that asks the tool class itself. */
    CodeBlock own(boolean instance) {
        return CodeBlock.of(
                "new $T(new $T($L))",
                parameterized(FACTS, instance),
                parameterized(OWN, instance),
                instance ? "self" : "null");
    }

    private TypeName parameterized(String nested, boolean instance) {
        ClassName name = ClassName.get(tools.packageName(), tools.guardName(), nested);
        return instance && !variables.isEmpty()
                ? ParameterizedTypeName.get(name, variables.toArray(TypeName[]::new))
                : name;
    }

    /** The three types: what is asked, the tool class's own answers, and the memory of one judgement. */
    List<TypeSpec> write(Set<String> used) {
        List<FactMethod> asked = tools.facts().stream()
                .filter(fact -> used.contains(fact.name()))
                .toList();
        return List.of(source(asked), ownFacts(asked), facts(asked));
    }

    private TypeSpec source(List<FactMethod> asked) {
        return TypeSpec.interfaceBuilder(SOURCE)
                .addJavadoc("Where answers come from: the tool class, or a test in its place.")
                .addTypeVariables(variables)
                .addMethods(asked.stream()
                        .map(fact -> question(fact)
                                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                                .build())
                        .toList())
                .build();
    }

    private TypeSpec ownFacts(List<FactMethod> asked) {
        TypeName self = TypeName.get(tools.element().asType());
        return TypeSpec.classBuilder(OWN)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(variables)
                .addSuperinterface(parameterized(SOURCE, true))
                .addField(self, "self", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(self, "self")
                        .addStatement("this.self = self")
                        .build())
                .addMethods(asked.stream()
                        .map(fact -> {
                            MethodSpec.Builder method = question(fact);
                            return method.addAnnotation(Override.class)
                                    .addModifiers(Modifier.PUBLIC)
                                    .addStatement(
                                            "return $L.$L($L)",
                                            target(fact),
                                            fact.name(),
                                            arguments(method.build().parameters()))
                                    .build();
                        })
                        .toList())
                .build();
    }

    private TypeSpec facts(List<FactMethod> asked) {
        TypeName source = parameterized(SOURCE, true);
        return TypeSpec.classBuilder(FACTS)
                .addJavadoc("What clauses look up, asked at most once for the same arguments.")
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(variables)
                .addField(source, "source", Modifier.PRIVATE, Modifier.FINAL)
                .addField(FieldSpec.builder(RuntimeNames.FACT_MEMO, "memo", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T()", RuntimeNames.FACT_MEMO)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(source, "source")
                        .addStatement("this.source = source")
                        .build())
                .addMethods(asked.stream().map(this::remembered).toList())
                .build();
    }

    private MethodSpec remembered(FactMethod fact) {
        MethodSpec question = question(fact).build();
        CodeBlock arguments = arguments(question.parameters());
        return MethodSpec.methodBuilder(fact.name())
                .returns(question.returnType())
                .addParameters(question.parameters())
                .addStatement(
                        "$T entry = memo.entry($S, new $T[] {$L})",
                        RuntimeNames.FACT_ENTRY,
                        key(fact),
                        Object.class,
                        arguments)
                .beginControlFlow("if (!entry.known())")
                .beginControlFlow("try")
                .addStatement("entry.found(source.$L($L))", fact.name(), arguments)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("entry.failed(failure)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return ($T) entry.value()", question.returnType())
                .build();
    }

    private static MethodSpec.Builder question(FactMethod fact) {
        NameAllocator names = new NameAllocator();
        List.of("self", "source", "memo", "entry", "failure").forEach(names::newName);
        return MethodSpec.methodBuilder(fact.name())
                .returns(TypeName.get(fact.returns()))
                .addParameters(fact.parameters().stream()
                        .map(parameter -> ParameterSpec.builder(
                                        TypeName.get(parameter.type()), names.newName(parameter.name()))
                                .build())
                        .toList())
                .addException(Throwable.class);
    }

    private static CodeBlock arguments(List<ParameterSpec> parameters) {
        return parameters.stream().map(p -> CodeBlock.of("$N", p)).collect(CodeBlock.joining(", "));
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

    private static String key(FactMethod fact) {
        return fact.parameters().stream()
                .map(Parameter::type)
                .map(Object::toString)
                .collect(Collectors.joining(",", fact.name() + '(', ")"));
    }
}
