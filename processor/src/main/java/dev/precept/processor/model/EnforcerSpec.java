package dev.precept.processor.model;

import javax.lang.model.element.TypeElement;

/** One class of {@link dev.precept.Invariant#enforcedBy}. */
public record EnforcerSpec(TypeElement type, Place place) {}
