package dev.precept.processor.typing;

import javax.lang.model.type.TypeMirror;

/**
 * An argument of which a copy is judged, and given to the body.
 *
 * @param index its place among the parameters
 * @param erased its type without type arguments
 */
public record CopiedParameter(int index, TypeMirror erased) {}
