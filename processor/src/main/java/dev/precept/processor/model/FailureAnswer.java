package dev.precept.processor.model;

import dev.precept.Action;
import dev.precept.Condition;

/** A {@link dev.precept.FailureMode} as it was written, valid or not. */
public record FailureAnswer(
        Written<Condition> on, Written<Action> then, Written<String> route, Written<String> message, Place place) {
    /** Whether two answers come to the same. */
    public boolean agreesWith(FailureAnswer other) {
        return then.value() == other.then.value()
                && route.value().equals(other.route.value())
                && message.value().equals(other.message.value());
    }
}
