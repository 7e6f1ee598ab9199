package dev.precept.processor.reason;

import java.util.List;

/** What has to hold for a clause to come to an outcome: bounds of terms, joined. Never narrower than what is meant. */
sealed interface Formula {

    Formula ALWAYS = new All(List.of());
    Formula NEVER = new Any(List.of());

    static Formula all(Formula... parts) {
        return new All(List.of(parts));
    }

    static Formula any(Formula... parts) {
        return new Any(List.of(parts));
    }

    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Bound(Term term, Domain domain) implements Formula {}
}
