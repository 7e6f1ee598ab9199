package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.precept.Enforcer;
import dev.precept.processor.emit.clause.ClauseEmitter;
import dev.precept.processor.emit.clause.HoistedConstant;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the guard of one tool class: a gate for each tool, its clauses as plain Java, its facts. */
final class GuardWriter {

    private final GuardedClass guarded;
    private final ToolClass tools;
    private final ClauseEmitter emitter = new ClauseEmitter();
    private final FactsWriter facts;
    private final Map<TypeElement, String> enforcers = new LinkedHashMap<>();
    private final List<FieldSpec> gates = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    GuardWriter(GuardedClass guarded) {
        this.guarded = guarded;
        this.tools = guarded.source();
        this.facts = new FactsWriter(tools);
    }

    TypeSpec write(List<AnnotationSpec> marks) {
        Set<String> gateNames = new HashSet<>();
        for (GuardedTool tool : guarded.concrete()) {
            addTool(tool, unique(Wording.constant(tool.method().guard()) + "_GATE", gateNames));
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(tools.guardName())
                .addJavadoc(
                        "Guards {@link $T}. Generated from its contract; do not edit.", ClassName.get(tools.element()))
                .addAnnotations(marks)
                .addAnnotation(Wording.suppressing())
                .addAnnotation(BoundContractWriter.write(guarded))
                .addModifiers(Modifier.FINAL)
                .addOriginatingElement(tools.element())
                .addFields(gates);
        enforcers.forEach((enforcer, name) -> type.addField(enforcer(enforcer, name)));
        emitter.constants().forEach(constant -> type.addField(constant.field()));
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(methods);
        Set<String> usedFacts = UsedFacts.of(guarded);
        if (!usedFacts.isEmpty()) {
            type.addTypes(facts.write(usedFacts));
        }
        return type.build();
    }

    private void addTool(GuardedTool tool, String gate) {
        CodeBlock made = CodeBlock.of("$T.of($L)", RuntimeNames.TOOL_GATE, ContractLiteral.of(tools, tool));
        gates.add(new HoistedConstant(gate, RuntimeNames.TOOL_GATE, made).field());
        Signature signature = Signature.of(tools, tool.method());
        ClauseMethods clauses = new ClauseMethods(
                emitter,
                signature,
                facts.type(signature.instance()),
                tool.method().guard(),
                CodeBlock.of("$S", tool.method().toolName()));
        ToolWriter writer =
                new ToolWriter(tool, signature, clauses, facts.own(signature.instance()), gate, this::enforcerName);
        methods.addAll(CopyWriter.write(tool, signature));
        methods.addAll(writer.enter());
        methods.addAll(writer.leave());
        methods.add(writer.failed());
        methods.addAll(clauses.written());
    }

    private String enforcerName(TypeElement enforcer) {
        return enforcers.computeIfAbsent(enforcer, unseen -> "ENFORCER_" + enforcers.size());
    }

    private static FieldSpec enforcer(TypeElement enforcer, String name) {
        return new HoistedConstant(
                        name, ClassName.get(Enforcer.class), CodeBlock.of("new $T()", ClassName.get(enforcer)))
                .field();
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + '_' + n;
        }
        return unique;
    }
}
