package dev.precept.agent.bind;

import dev.precept.agent.ledger.Fault;
import java.util.List;
import java.util.Map;

/**
 * What has to happen to the methods of a class.
 *
 * @param owner internal name of the class
 * @param guard internal name of its guard
 * @param hash hash of the contract that the class carries
 * @param guarded the methods that get a guard, by name and descriptor
 * @param forwarding bridges to guarded methods, by name and descriptor: they stay as they are
 * @param refused the methods that are to refuse every call, by name and descriptor
 * @param declares whether it has abstract tools that its guard knows: nothing is changed for them, but the class is marked
 * @param inPlace the methods whose guard a build has put in front of them, by name and descriptor: they stay as they are
 * @param borrowed tools whose body would come from a super class that is no tool: refusing methods are added for them
 */
public record Plan(
        String owner,
        String guard,
        String hash,
        Map<String, Guarded> guarded,
        List<String> forwarding,
        Map<String, Refused> refused,
        boolean declares,
        List<String> inPlace,
        List<Borrowed> borrowed) {

    /** Added to the name of a method whose body moves away. */
    public static final String BODY = "$precept";

    /** Whether the class stays as it is. */
    public boolean isEmpty() {
        return guarded.isEmpty() && forwarding.isEmpty() && refused.isEmpty() && !declares && borrowed.isEmpty();
    }

    /**
     * A method that gets a guard.
     *
     * @param tool the tool's name
     * @param methods what to call
     */
    public record Guarded(String tool, GuardMethods methods) {}

    /**
     * A method that is to refuse every call.
     *
     * @param tool the tool's name
     * @param fault why
     */
    public record Refused(String tool, Fault fault) {

        /** The reason that the refusal tells the operator. */
        public String reason() {
            return fault.what() + " (" + fault.code().code() + ")";
        }
    }

    /**
     * A method to add.
     *
     * @param name its name
     * @param descriptor its descriptor
     * @param refused what it does
     */
    public record Borrowed(String name, String descriptor, Refused refused) {

        /** Name and descriptor. */
        public String key() {
            return name + descriptor;
        }
    }
}
