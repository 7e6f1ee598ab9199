package dev.precept.processor.adopt;

import dev.precept.processor.discover.ToolHints;
import java.util.List;
import java.util.Optional;

/**
 * A tool without any contract, in words that outlive the round in which it was found.
 *
 * @param type binary name of its class
 * @param sourceName canonical name of its class, by which the class is found again
 * @param method its name
 * @param descriptor its descriptor (JVMS 4.3.3)
 * @param arguments what the model passes, in order
 * @param annotation qualified name of the annotation that makes it a tool
 * @param hints what that annotation says of its effect
 * @param later whether its result arrives after it has returned
 */
public record UncoveredTool(
        String type,
        String sourceName,
        String method,
        String descriptor,
        List<Argument> arguments,
        String annotation,
        ToolHints hints,
        boolean later)
        implements Comparable<UncoveredTool> {

    /**
     * One argument.
     *
     * @param name the parameter's name
     * @param type its type without type arguments, qualified
     * @param carrying a clause that would bound what it carries, if it can carry text or a destination
     */
    public record Argument(String name, String type, Optional<String> carrying) {

        /** Its type without the package. */
        String shortType() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /** Copies what it is given. */
    public UncoveredTool {
        arguments = List.copyOf(arguments);
    }

    /** The class without its package. */
    String shortType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** By class, then by method: the same order whatever the order of the sources. */
    @Override
    public int compareTo(UncoveredTool other) {
        int byType = type.compareTo(other.type);
        int byMethod = byType != 0 ? byType : method.compareTo(other.method);
        return byMethod != 0 ? byMethod : descriptor.compareTo(other.descriptor);
    }
}
