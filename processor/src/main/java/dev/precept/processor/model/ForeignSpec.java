package dev.precept.processor.model;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** A {@link dev.precept.ContractFor} as it was written, valid or not. */
public record ForeignSpec(
        Optional<Written<TypeMirror>> type,
        Optional<Written<String>> server,
        Optional<Written<String>> schema,
        Place place) {}
