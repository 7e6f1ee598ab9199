package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** A {@code private static final} field of the guard, read by the bodies under exactly this name. */
public record HoistedConstant(String name, TypeName type, CodeBlock initializer) {

    /** The field. */
    public FieldSpec field() {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer)
                .build();
    }
}
