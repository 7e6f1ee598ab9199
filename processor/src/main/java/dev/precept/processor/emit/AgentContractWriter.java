package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.processor.model.AgentExclusions;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class that returns an agent's contract at run time. */
final class AgentContractWriter {

    private final AgentType agent;
    private final List<CodeBlock> rules = new ArrayList<>();
    private final List<CodeBlock> limits = new ArrayList<>();
    private final List<CodeBlock> withheld = new ArrayList<>();

    AgentContractWriter(AgentType agent) {
        this.agent = agent;
    }

    TypeSpec write(List<AnnotationSpec> marks) {
        agent.rules().invariants().forEach(this::add);
        CodeBlock model = CodeBlock.builder()
                .add("new $T(", RuntimeNames.AGENT_MODEL)
                .indent()
                .indent()
                .add(
                        "\n$S,\n$S,\n$S",
                        agent.binaryName(),
                        agent.id().value(),
                        agent.version().value())
                .add(",\n$L", texts(Set.class, toolClasses()))
                .add(",\n$L", texts(Set.class, values(agent.only())))
                .add(",\n$L", list(List.class, withheld))
                .add(",\n$L", texts(Set.class, values(agent.routes())))
                .add(",\n$L", list(List.class, exclusions()))
                .add(",\n$L", list(List.class, rules))
                .add(",\n$L", list(List.class, limits))
                .add(",\n$L)", list(Map.class, failures()))
                .unindent()
                .unindent()
                .build();
        return TypeSpec.classBuilder(agent.contractName())
                .addJavadoc(
                        "The contract of {@link $T}. Generated from its annotations; do not edit.",
                        ClassName.get(agent.element()))
                .addAnnotations(marks)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "exports")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(agent.element())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("model")
                        .addJavadoc("The contract, as sessions need it.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(RuntimeNames.AGENT_MODEL)
                        .addStatement("return $L", model)
                        .build())
                .build();
    }

    private void add(InvariantRule rule) {
        CodeBlock literal = CodeBlock.of(
                "new $T($S, $S, $T.INVARIANT, $T.$L, $S, $S)",
                RuntimeNames.RULE,
                rule.stableId(),
                rule.text().value(),
                RuntimeNames.RULE.nestedClass("Kind"),
                Action.class,
                rule.otherwise().value(),
                rule.route().value(),
                "");
        for (Written<String> pattern : rule.withheld()) {
            withheld.add(CodeBlock.of("new $T($L, $S)", RuntimeNames.WITHHELD, literal, pattern.value()));
        }
        if (!rule.limits().isEmpty()) {
            rules.add(literal);
            String budget = agent.binaryName() + '#' + rule.stableId();
            int n = 0;
            for (LimitSpec limit : rule.limits()) {
                limits.add(CodeBlock.of(
                        "new $T($L, $S, $L, null)",
                        RuntimeNames.LIMIT_RULE,
                        rules.size() - 1,
                        n++ == 0 ? budget : budget + '#' + n,
                        limit.calls().map(Written::value).orElse(-1L)));
            }
        }
    }

    private Set<String> toolClasses() {
        return agent.tools().stream()
                .flatMap(allowed -> allowed.declaring().stream())
                .map(ToolClass::binaryName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The agent's own exclusions, then those of its tool classes and tools: their phrases stop requests, too. */
    private List<CodeBlock> exclusions() {
        return AgentExclusions.of(agent).stream()
                .map(AgentContractWriter::exclusion)
                .distinct()
                .toList();
    }

    private static CodeBlock exclusion(ExclusionRule rule) {
        return CodeBlock.of(
                "new $T($S, $S, $S, $L)",
                RuntimeNames.EXCLUSION,
                rule.text().value(),
                rule.route().value(),
                rule.message().value(),
                texts(List.class, values(rule.phrases())));
    }

    private List<CodeBlock> failures() {
        return agent.rules().failures().stream()
                .map(AgentContractWriter::failure)
                .toList();
    }

    private static CodeBlock failure(FailureAnswer answer) {
        return CodeBlock.of(
                "$T.$L, new $T($T.$L, $S, $S)",
                Condition.class,
                answer.on().value(),
                RuntimeNames.FAILURE_RULE,
                Action.class,
                answer.then().value(),
                answer.route().value(),
                answer.message().value());
    }

    private static Set<String> values(List<Written<String>> written) {
        return written.stream().map(Written::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CodeBlock texts(Class<?> collection, Collection<String> texts) {
        return list(
                collection, texts.stream().map(text -> CodeBlock.of("$S", text)).toList());
    }

    private static CodeBlock list(Class<?> collection, List<CodeBlock> items) {
        return CodeBlock.of("$T.of($L)", collection, CodeBlock.join(items, ",\n"));
    }
}
