package dev.precept.processor.typing;

import dev.precept.processor.clause.TypedClause;
import java.util.Optional;

/**
 * What has to have happened, or must not have.
 *
 * @param milestone its name
 * @param same what it has to have been about
 * @param within how long ago at most, as ISO-8601 text
 */
public record GuardPast(String milestone, Optional<TypedClause> same, Optional<String> within) {}
