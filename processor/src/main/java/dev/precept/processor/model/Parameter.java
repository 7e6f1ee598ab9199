package dev.precept.processor.model;

import javax.lang.model.type.TypeMirror;

/** A parameter of a method: the name in the source, and the type as declared. */
public record Parameter(String name, TypeMirror type) {}
