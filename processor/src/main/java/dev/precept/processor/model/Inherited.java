package dev.precept.processor.model;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A tool whose place another tool takes, together with the class that declares it. Its rules hold for the tool that takes
 * its place, and they speak of the parameters by the names that they have where the rules are written.
 *
 * @param from the class that declares the overridden tool; its facts have the types that the overriding class sees
 * @param tool the overridden tool, its parameters under their own names, with the types of the overriding method
 * @param above the supertypes of the declaring class
 * @param origin where names and contract were read
 */
public record Inherited(ToolClass from, ToolMethod tool, Set<TypeElement> above, Origin origin) {

    /** Copies what it is given. */
    public Inherited {
        above = Set.copyOf(above);
    }

    /** Where an inherited contract was read. */
    public enum Origin {
        /** In this compilation, which judges it itself. */
        SOURCE,
        /** In a class file whose guard was made from the same contract. */
        GUARD,
        /** In a class file that has no guard. */
        WITHOUT_GUARD,
        /** In a class file whose guard was made from another contract. */
        OTHER_GUARD
    }

    /** Whether there is anything to inherit. */
    public boolean hasContract() {
        return tool.effect().isPresent()
                || !tool.rules().isEmpty()
                || !from.rules().isEmpty();
    }

    /** Whether the contract can be relied on to be the one that was judged. */
    public boolean isKnown() {
        return origin == Origin.SOURCE || origin == Origin.GUARD;
    }

    /** Whether this one itself takes the place of another. */
    public boolean isBelow(Inherited other) {
        return above.contains(other.from.element());
    }

    /** The declaring type and the method, as a person writes them. */
    public String name() {
        return from.element().getSimpleName() + "." + tool.name();
    }

    /** The names of the parameters where the rules are written. */
    public List<String> parameterNames() {
        return tool.parameters().stream().map(Parameter::name).toList();
    }
}
