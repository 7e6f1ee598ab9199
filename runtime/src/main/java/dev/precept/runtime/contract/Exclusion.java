package dev.precept.runtime.contract;

import java.util.List;
import java.util.Locale;

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

    /** Its name: the letters and digits of {@code value} in lower case, everything between them a hyphen. */
    public String id() {
        String hyphened = value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        return hyphened.replaceAll("^-|-$", "");
    }
}
