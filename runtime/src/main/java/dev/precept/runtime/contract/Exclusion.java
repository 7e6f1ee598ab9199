package dev.precept.runtime.contract;

import java.util.List;

/**
 * Something that an agent is not for, with the words by which a request means it.
 *
 * @param value what is excluded
 * @param route who takes over
 * @param message fixed text for the customer; empty for the default
 * @param phrases the words
 */
public record Exclusion(String value, String route, String message, List<String> phrases) {

    /** Copies what it is given. */
    public Exclusion {
        phrases = List.copyOf(phrases);
    }
}
