package dev.precept.processor.clause;

import javax.lang.model.type.TypeMirror;

/** A Java name and its type, as a clause sees it. */
public record ClauseVariable(String name, TypeMirror type) {}
