package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;

/** Where a part's truth goes: out of the method, or into a local variable. */
record Sink(String variable) {

    static final Sink RETURN = new Sink("");

    boolean returns() {
        return variable.isEmpty();
    }

    CodeBlock take(CodeBlock truth) {
        return returns() ? CodeBlock.of("return $L;\n", truth) : CodeBlock.of("$L = $L;\n", variable, truth);
    }
}
