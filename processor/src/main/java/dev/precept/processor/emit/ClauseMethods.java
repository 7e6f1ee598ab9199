package dev.precept.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.emit.clause.ClauseEmitter;
import dev.precept.processor.emit.clause.EmittedClause;
import dev.precept.processor.typing.GuardKey;
import dev.precept.processor.typing.GuardMilestone;
import dev.precept.processor.typing.GuardRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the private methods that evaluate the clauses of one tool or of an agent, and the calls of them. */
final class ClauseMethods {

    private final ClauseEmitter emitter;
    private final Signature signature;
    private final TypeName factsType;
    private final String prefix;
    private final CodeBlock tool;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    ClauseMethods(ClauseEmitter emitter, Signature signature, TypeName factsType, String prefix, CodeBlock tool) {
        this.emitter = emitter;
        this.signature = signature;
        this.factsType = factsType;
        this.prefix = prefix;
        this.tool = tool;
    }

    List<MethodSpec> written() {
        return List.copyOf(methods);
    }

    TypeName facts() {
        return factsType;
    }

    CodeBlock condition(TypedClause clause, GuardRule of, String mechanism, int rule) {
        return call(clause, of.parameters(), emitter.condition(clause), RuntimeNames.TRUTH, name(mechanism, rule));
    }

    CodeBlock number(TypedClause clause, GuardRule of, int rule) {
        return call(clause, of.parameters(), emitter.number(clause), ClassName.OBJECT, name("sum", rule));
    }

    CodeBlock key(TypedClause clause, GuardRule of, int rule) {
        return call(clause, of.parameters(), emitter.key(clause), ClassName.OBJECT, name("of", rule));
    }

    CodeBlock key(GuardKey key) {
        String name = unique(prefix + "_exclusive");
        return call(key.clause(), key.parameters(), emitter.key(key.clause()), ClassName.OBJECT, name);
    }

    CodeBlock same(TypedClause clause, GuardRule of, int rule) {
        return call(clause, of.parameters(), emitter.key(clause), ClassName.OBJECT, name("same", rule));
    }

    /** When a milestone is reached; null for always. */
    CodeBlock success(GuardMilestone milestone, int index) {
        return milestone
                .when()
                .map(when -> call(
                        when,
                        milestone.parameters(),
                        emitter.condition(when),
                        RuntimeNames.TRUTH,
                        name("success", index)))
                .orElse(CodeBlock.of("null"));
    }

    /** What a milestone is about; null for nothing in particular. */
    CodeBlock about(GuardMilestone milestone, int index) {
        return milestone
                .of()
                .map(of -> call(of, milestone.parameters(), emitter.key(of), ClassName.OBJECT, name("about", index)))
                .orElse(CodeBlock.of("null"));
    }

    private CodeBlock call(
            TypedClause clause, List<String> parameters, EmittedClause code, TypeName returns, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(signature.variables())
                .returns(returns)
                .addComment("$L", Wording.comment(clause.text()));
        List<CodeBlock> arguments = new ArrayList<>();
        if (code.readsFacts()) {
            method.addParameter(factsType, "facts");
            arguments.add(CodeBlock.of("facts"));
        }
        for (Ambient ambient : code.ambient()) {
            method.addParameter(Surroundings.parameter(ambient));
            arguments.add(Surroundings.argument(ambient, tool));
        }
        List<ParameterSpec> given = signature.arguments();
        for (int i = 0; i < given.size(); i++) {
            String written = parameters.get(i);
            if (code.parameters().contains(written)) {
                method.addParameter(
                        ParameterSpec.builder(given.get(i).type(), written).build());
                arguments.add(CodeBlock.of("$N", given.get(i)));
            }
        }
        if (code.readsResult()) {
            method.addParameter(signature.result(), "result");
            arguments.add(CodeBlock.of("result"));
        }
        methods.add(method.addCode(code.body()).build());
        return CodeBlock.of("$L($L)", name, CodeBlock.join(arguments, ", "));
    }

    private String name(String mechanism, int rule) {
        return unique(prefix + '_' + mechanism + '_' + rule);
    }

    private String unique(String first) {
        String name = first;
        for (int n = 2; !names.add(name); n++) {
            name = first + '_' + n;
        }
        return name;
    }
}
