package dev.precept.runtime.approval;

import java.util.Set;

/**
 * A person whose signature counts.
 *
 * @param key the name of the one key that is this person's
 * @param issuer who says who the person is, as grants name it
 * @param subject the person, as that issuer names him
 * @param routes the routes whose role the person has; empty for one who answers as a session's own user only
 * @param user whether the person may answer as the user of his own sessions
 */
record Approver(String key, String issuer, String subject, Set<String> routes, boolean user) {

    Approver {
        routes = Set.copyOf(routes);
    }

    boolean is(Person person) {
        return subject.equals(person.subject()) && issuer.equals(person.issuer());
    }
}
