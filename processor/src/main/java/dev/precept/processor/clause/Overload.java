package dev.precept.processor.clause;

import java.util.List;

/**
 * One way to call a function of the library, and the Java method that computes it.
 *
 * @param name as clauses write it; a namespace is part of it, as in {@code math.abs}
 * @param style whether the first value stands before the name
 * @param takes the types of the values, the one before the name first
 * @param gives the type of the outcome, which is never null
 * @param owner the simple name of a class in the runtime's package of clauses
 * @param method a static method of it; it takes and gives the forms in which clauses compute
 * @param total whether the method has an answer for all values; one that is not throws where it has none
 */
public record Overload(
        String name,
        Style style,
        List<ClauseType> takes,
        ClauseType gives,
        String owner,
        String method,
        boolean total) {

    public Overload {
        takes = List.copyOf(takes);
    }

    /** Where the first value stands. */
    public enum Style {
        /** {@code x.f(y)} */
        METHOD,
        /** {@code f(x, y)} */
        FUNCTION
    }

    static Overload method(String name, List<ClauseType> takes, ClauseType gives, String owner, String method) {
        return new Overload(name, Style.METHOD, takes, gives, owner, method, false);
    }

    static Overload function(String name, List<ClauseType> takes, ClauseType gives, String owner, String method) {
        return new Overload(name, Style.FUNCTION, takes, gives, owner, method, false);
    }

    /** The same, computed by a method that has an answer for all values. */
    Overload answersAll() {
        return new Overload(name, style, takes, gives, owner, method, true);
    }

    /** How clauses write a call, for a message: {@code x.substring(int)}. */
    String signature() {
        boolean before = style == Style.METHOD;
        return (before ? takes.get(0).words() + "." : "")
                + name
                + takes.subList(before ? 1 : 0, takes.size()).stream()
                        .map(ClauseType::words)
                        .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }
}
