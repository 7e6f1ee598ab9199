package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.Each;
import dev.precept.Per;
import dev.precept.processor.emit.clause.ClauseEmitter;
import dev.precept.processor.model.AgentExclusions;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.Written;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class that returns an agent's contract at run time, and judges the clauses of its rules as plain Java. */
final class AgentContractWriter {

    private final AgentType agent;
    private final List<GuardRule> rules;
    private final ClauseEmitter emitter = new ClauseEmitter();
    private final ClauseMethods clauses =
            new ClauseMethods(emitter, Signature.none(), TypeName.VOID, "agent", CodeBlock.of("tool"));

    AgentContractWriter(GuardedAgent guarded) {
        this.agent = guarded.source();
        this.rules = guarded.rules();
    }

    TypeSpec write(List<AnnotationSpec> marks) {
        CodeBlock judging = Judgement.before(rules, clauses);
        TypeSpec.Builder type = TypeSpec.classBuilder(agent.contractName())
                .addJavadoc(
                        "The contract of {@link $T}. Generated from its annotations; do not edit.",
                        ClassName.get(agent.element()))
                .addAnnotations(marks)
                .addAnnotation(Wording.suppressing("exports"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(agent.element());
        emitter.constants().forEach(constant -> type.addField(constant.field()));
        // In a named module nobody else may call the class unless its package is exported.
        type.addStaticBlock(CodeBlock.builder()
                        .addStatement(
                                "$T.declare($T.lookup(), model())", RuntimeNames.AGENT_MODELS, MethodHandles.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("model")
                        .addJavadoc("The contract, as sessions need it.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(RuntimeNames.AGENT_MODEL)
                        .addStatement("return $L", model(!judging.isEmpty()))
                        .build());
        if (!judging.isEmpty()) {
            type.addMethod(judge(judging)).addMethods(clauses.written());
        }
        return type.build();
    }

    private CodeBlock model(boolean judges) {
        CodeBlock.Builder model = CodeBlock.builder()
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
                .add(",\n$L", list(List.class, withheld()))
                .add(",\n$L", texts(Set.class, AskedPeople.routes(agent)))
                .add(",\n$L", list(List.class, exclusions()))
                .add(
                        ",\n$L",
                        list(
                                List.class,
                                rules.stream().map(AgentContractWriter::rule).toList()))
                .add(",\n$L", list(List.class, limits()))
                .add(",\n$L", list(Map.class, failures()));
        List<String> overTime = OverTime.of(agent, rules);
        if (judges || !overTime.isEmpty()) {
            // A runtime that knows no clauses of agents has no such constructor, and refuses the contract as a whole.
            model.add(
                    ",\n$L",
                    judges
                            ? CodeBlock.of("$L::judge", agent.contractName())
                            : CodeBlock.of("$T.NONE", RuntimeNames.AGENT_CLAUSES));
        }
        if (!overTime.isEmpty()) {
            model.add(",\n$L", texts(List.class, overTime));
        }
        return model.add(")").unindent().unindent().build();
    }

    private MethodSpec judge(CodeBlock judging) {
        return MethodSpec.methodBuilder("judge")
                .addJavadoc("Judges a call before its body.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeNames.BREACH)
                .addParameter(RuntimeNames.CALL_FRAME, "frame")
                .addParameter(String.class, "tool")
                .addCode(Surroundings.read(rules.stream()
                        .flatMap(rule -> Stream.concat(rule.when().stream(), rule.requireAsWritten().stream()))
                        .toList()))
                .addStatement("$T breach = null", RuntimeNames.BREACH)
                .addCode(judging)
                .addStatement("return breach")
                .build();
    }

    private static CodeBlock rule(GuardRule rule) {
        return rule(
                rule.id(),
                rule.text(),
                rule.exclusion() ? "OUT_OF_SCOPE" : "INVARIANT",
                rule.otherwise(),
                rule.route(),
                rule.message());
    }

    private static CodeBlock rule(String id, String text, String kind, Action otherwise, String route, String message) {
        return CodeBlock.of(
                "new $T($S, $S, $T.$L, $T.$L, $S, $S)",
                RuntimeNames.RULE,
                id,
                text,
                RuntimeNames.RULE.nestedClass("Kind"),
                kind,
                Action.class,
                otherwise,
                route,
                message);
    }

    private List<CodeBlock> withheld() {
        List<CodeBlock> withheld = new ArrayList<>();
        for (InvariantRule rule : agent.rules().invariants()) {
            CodeBlock literal = rule(
                    rule.stableId(),
                    rule.text().value(),
                    "INVARIANT",
                    rule.otherwise().value(),
                    rule.route().value(),
                    "");
            for (Written<String> pattern : rule.withheld()) {
                withheld.add(CodeBlock.of("new $T($L, $S)", RuntimeNames.WITHHELD, literal, pattern.value()));
            }
        }
        return withheld;
    }

    private List<CodeBlock> limits() {
        List<CodeBlock> limits = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (GuardLimit limit : rules.get(i).limits()) {
                CodeBlock over = limit.isOverTime()
                        ? CodeBlock.of(", $T.$L, $T.$L", Per.class, limit.per(), Each.class, limit.each())
                        : CodeBlock.of("");
                limits.add(CodeBlock.of(
                        "new $T($L, $S, $L, null$L)", RuntimeNames.LIMIT_RULE, i, limit.budget(), limit.calls(), over));
            }
        }
        return limits;
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
