package dev.precept.processor.model;

import java.util.List;

/** A rule that events name, by an id that no other rule of a call has. */
public sealed interface IdentifiedRule permits InvariantRule, ExclusionRule {

    /** The id. */
    String stableId();

    /** Where the rule is written. */
    Place place();

    /** What the rule says, wherever it is written: rules with equal content promise the same. */
    List<Object> content();
}
