package dev.precept.runtime;

import java.util.List;

/**
 * Says of a request whether the agent is for it, where no phrase of the contract has. An application registers one with {@link
 * Precept#scope(ScopeClassifier)}; it may ask a model.
 *
 * <p>It is asked on a thread without a session, until a deadline. One that throws, is late, is not sure enough, or names an
 * exclusion that the contract does not have, has said that the request is ambiguous; never that it is in scope. A phrase that
 * matches is not put to it: what a contract's words exclude, no classifier lets through.
 */
@FunctionalInterface
public interface ScopeClassifier {

    /**
     * Classifies a request.
     *
     * @throws Exception if it cannot
     */
    Classification classify(Question question) throws Exception;

    /**
     * What is to be classified.
     *
     * @param agent id of the agent
     * @param text the user's own words
     * @param exclusions what the agent is not for
     */
    record Question(String agent, String text, List<Excluded> exclusions) {
        /** Copies what it is given. */
        public Question {
            exclusions = List.copyOf(exclusions);
        }
    }

    /**
     * Something that an agent is not for.
     *
     * @param id its name in an answer: the words in small letters with hyphens, {@code closing-an-account}
     * @param text the contract's words
     */
    record Excluded(String id, String text) {}

    /** What a classifier says. A confidence is between 0 and 1. */
    sealed interface Classification {

        /** How sure it is. */
        double confidence();

        /** The agent is for this. */
        static Classification inScope(double confidence) {
            return new InScope(confidence);
        }

        /** The agent is not for this. */
        static Classification outOfScope(String exclusion, double confidence) {
            return new OutOfScope(exclusion, confidence);
        }

        /** The request says too little, or more than one thing. */
        static Classification ambiguous(double confidence) {
            return new Ambiguous(confidence);
        }
    }

    /** The agent is for this. */
    record InScope(double confidence) implements Classification {}

    /**
     * The agent is not for this.
     *
     * @param exclusion id of what excludes it
     * @param confidence how sure the classifier is
     */
    record OutOfScope(String exclusion, double confidence) implements Classification {}

    /** The request says too little, or more than one thing. */
    record Ambiguous(double confidence) implements Classification {}
}
