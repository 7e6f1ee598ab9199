package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;

/**
 * A condition without a witness.
 *
 * @param atom the condition: a part of the clause that joins no others
 * @param reason why none was found
 */
public record Without(ClauseExpr atom, Reason reason) {

    /** Why no witness was found. */
    public enum Reason {
        /** It depends on a function of the author's own, which is only known when it runs. */
        OWN_FUNCTION("it depends on a function of the author's own, which is only known when it runs"),
        /** It compares objects of a type that only the application can make and compare. */
        TYPE("it depends on objects that only the application can make and compare"),
        /** It depends on what is not evaluated here. */
        NOT_EVALUATED("it depends on a part that is not evaluated while compiling"),
        /** Whatever was tried, the clause came to the same on both sides of it. */
        DECIDES_NOTHING("no value was found with which it alone decides");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason as a half sentence. */
        public String words() {
            return words;
        }
    }
}
