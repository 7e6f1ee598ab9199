package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** A {@code private static final} field of the guard, read by the bodies under exactly this name. */
public record HoistedConstant(String name, TypeName type, CodeBlock initializer) {}
