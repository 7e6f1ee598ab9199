package dev.precept.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.TypedClause;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What clauses know besides arguments, in generated code: read off the call's frame once, and only where it is used. */
final class Surroundings {

    private Surroundings() {}

    /** A clause method's parameter for it. */
    static ParameterSpec parameter(Ambient ambient) {
        return ParameterSpec.builder(type(ambient), ambient.word()).build();
    }

    /** What the parameter is given, in the judgement of a tool of that name. */
    static CodeBlock argument(Ambient ambient, CodeBlock tool) {
        return switch (ambient) {
            case TOOL -> tool;
            // the call's own frame answers for the history
            case HISTORY -> CodeBlock.of("frame");
            case NOW, SESSION, CALLER -> CodeBlock.of("$L", ambient.word());
        };
    }

    /** The local variables of a judgement that these clauses need. */
    static CodeBlock read(Collection<TypedClause> clauses) {
        Set<Ambient> used = EnumSet.noneOf(Ambient.class);
        clauses.forEach(clause -> used.addAll(clause.ambient()));
        used.remove(Ambient.TOOL);
        used.remove(Ambient.HISTORY);
        CodeBlock.Builder code = CodeBlock.builder();
        used.forEach(ambient -> code.addStatement("$T $L = frame.$L()", type(ambient), ambient.word(), ambient.word()));
        return code.build();
    }

    private static TypeName type(Ambient ambient) {
        return switch (ambient) {
            case NOW -> ClassName.get(Instant.class);
            case SESSION -> RuntimeNames.AGENT_SESSION;
            case CALLER -> RuntimeNames.CALLER;
            case TOOL -> ClassName.get(String.class);
            case HISTORY -> RuntimeNames.CALL_FRAME;
        };
    }
}
