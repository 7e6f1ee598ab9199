package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The values that a clause reads. */
public interface Environment {

    /** An environment that knows nothing: what needs no values can be evaluated in it. */
    Environment EMPTY = new Environment() {
        @Override
        public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
            return Optional.empty();
        }

        @Override
        public Optional<ClauseValue> fact(String name, List<ClauseValue> arguments) {
            return Optional.empty();
        }
    };

    /** A parameter, the result, or what is known besides; empty if it is not known here, which null is. */
    Optional<ClauseValue> variable(Variable.Role role, String javaName);

    /** What a fact answers; empty if that is not known here. The arguments are never null. */
    Optional<ClauseValue> fact(String name, List<ClauseValue> arguments);

    /**
     * Whether something has happened in the session before the call; empty if that is not known here.
     *
     * @param key what about; empty for anything
     * @param within how long ago at most; empty for any time
     */
    default Optional<ClauseValue> happened(String milestone, Optional<ClauseValue> key, Optional<Duration> within) {
        return Optional.empty();
    }

    /** What an accessor of an object answers; empty if that is not known here. */
    default Optional<ClauseValue> member(ClauseValue.Structure object, String accessor) {
        return Optional.ofNullable(object.members().get(accessor));
    }
}
