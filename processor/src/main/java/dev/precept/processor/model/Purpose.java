package dev.precept.processor.model;

import java.util.List;

/**
 * What an agent is for, and how one sees that it does it. Nothing of this is enforced on a call.
 *
 * @param scopes what it is for
 * @param criteria how success is seen
 * @param preferences what it favours
 */
public record Purpose(List<ScopeSpec> scopes, List<CriterionSpec> criteria, List<Written<String>> preferences) {

    /** Copies what it is given. */
    public Purpose {
        scopes = List.copyOf(scopes);
        criteria = List.copyOf(criteria);
        preferences = List.copyOf(preferences);
    }
}
