package dev.precept.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardedTool;
import javax.lang.model.type.TypeKind;

/**
 * Writes what a guard does around a judgement that holds more than its session: the call's turn under its key, from before
 * the first fact is asked, and giving back what is held where judging itself fails.
 */
final class TurnWriter {

    private TurnWriter() {}

    /** The judgement as it is, for a tool that holds nothing. */
    static CodeBlock around(GuardedTool tool, ClauseMethods clauses, String gate, CodeBlock judgement) {
        boolean overTime =
                tool.rules().stream().flatMap(rule -> rule.limits().stream()).anyMatch(GuardLimit::isOverTime);
        if (tool.key().isEmpty() && !overTime) {
            return judgement;
        }
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("try");
        tool.key()
                .ifPresent(
                        key -> code.addStatement("$T.take($N, frame, $L)", RuntimeNames.TURN, gate, clauses.key(key)));
        return code.add(judgement)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("frame.abandon()")
                .addStatement("throw failure")
                .endControlFlow()
                .build();
    }

    /** A result may arrive later; then the turn lasts until it does. */
    static CodeBlock after(GuardedTool tool) {
        TypeKind returned = tool.method().element().getReturnType().getKind();
        boolean mayArriveLater = returned == TypeKind.DECLARED || returned == TypeKind.TYPEVAR;
        return tool.key().isPresent() && mayArriveLater
                ? CodeBlock.of("$T.keepFor(frame, result);\n", RuntimeNames.TURN)
                : CodeBlock.of("");
    }
}
