package dev.precept.processor.reason;

import java.util.LinkedHashSet;
import java.util.Set;

/** A few values that have names: true and false, the constants of an enum. */
record Choices(Set<String> names) implements Values {

    static final Choices BOOLEANS = new Choices(Set.of("true", "false"));

    Choices {
        names = Set.copyOf(names);
    }

    @Override
    public Values meet(Values other) {
        if (!(other instanceof Choices choices)) {
            return this;
        }
        Set<String> both = new LinkedHashSet<>(names);
        both.retainAll(choices.names);
        return new Choices(both);
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }
}
