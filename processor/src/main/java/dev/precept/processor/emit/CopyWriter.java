package dev.precept.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.typing.CopiedParameter;
import dev.precept.processor.typing.GuardedTool;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that copy arguments before they are judged, so that nobody can change them between the judgement and
 * the body. The agent finds them by what {@code BoundTool.copied} says, and gives the body what they return.
 */
final class CopyWriter {

    private CopyWriter() {}

    static List<MethodSpec> write(GuardedTool tool, Signature signature) {
        return tool.copied().stream()
                .map(copied -> write(tool, signature, copied))
                .toList();
    }

    private static MethodSpec write(GuardedTool tool, Signature signature, CopiedParameter copied) {
        ParameterSpec argument = signature.arguments().get(copied.index());
        TypeName type = argument.type();
        return MethodSpec.methodBuilder(tool.method().guard() + "_copy_" + copied.index())
                .addJavadoc(
                        "The copy of an argument of {@code $L} that is judged and run.",
                        tool.method().name())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(signature.variables())
                .returns(type)
                .addParameter(argument)
                .addStatement(
                        "return ($T) $T.of($N, $T.class, $S)",
                        type,
                        RuntimeNames.JUDGED_COPY,
                        argument,
                        copied.erased(),
                        tool.method().parameters().get(copied.index()).name())
                .build();
    }

    /** The places of what is copied, as an annotation's value. */
    static CodeBlock places(GuardedTool tool) {
        return tool.copied().stream()
                .map(copied -> CodeBlock.of("$L", copied.index()))
                .collect(CodeBlock.joining(", ", "{", "}"));
    }
}
