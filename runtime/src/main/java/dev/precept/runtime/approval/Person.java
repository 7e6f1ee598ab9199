package dev.precept.runtime.approval;

/**
 * Somebody, as a grant names him. Names of two issuers are never the same person.
 *
 * @param issuer who says so
 * @param subject who he is
 */
public record Person(String issuer, String subject) {

    /** Who says so where no grant does: a test that gives its session a caller. */
    public static final String NO_ISSUER = "urn:precept:no-grant";
}
