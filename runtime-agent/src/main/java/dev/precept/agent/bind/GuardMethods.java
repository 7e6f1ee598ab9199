package dev.precept.agent.bind;

import dev.precept.agent.scan.Descriptors;
import java.util.List;

/**
 * The three methods of a guard for one tool, by name and descriptor: what the woven method calls.
 *
 * @param enter judges a call before the body
 * @param enterDescriptor its descriptor
 * @param leave judges the result
 * @param leaveDescriptor its descriptor
 * @param failed decides what a failure of the body becomes
 * @param failedDescriptor its descriptor
 * @param copies the methods that copy arguments before they are judged
 */
public record GuardMethods(
        String enter,
        String enterDescriptor,
        String leave,
        String leaveDescriptor,
        String failed,
        String failedDescriptor,
        List<Copy> copies) {

    /**
     * A method that copies one argument.
     *
     * @param parameter the place of the parameter
     * @param name of the method
     * @param descriptor its descriptor
     */
    public record Copy(int parameter, String name, String descriptor) {}

    /** The frame that the guard's methods hand to each other. */
    public static final String FRAME = "Ldev/precept/runtime/guard/CallFrame;";

    /**
     * The methods for a tool.
     *
     * @param owner internal name of the tool class
     * @param isStatic whether the tool is; then nobody is passed as {@code self}
     * @param descriptor of the tool
     * @param prefix what the names begin with
     * @param copied the places of the parameters that are copied
     */
    public static GuardMethods of(
            String owner, boolean isStatic, String descriptor, String prefix, List<Integer> copied) {
        String given = (isStatic ? "" : 'L' + owner + ';') + Descriptors.arguments(descriptor);
        String returned = Descriptors.returned(descriptor);
        String result = returned.equals("V") ? "" : returned;
        return new GuardMethods(
                prefix + "_enter",
                '(' + given + ')' + FRAME,
                prefix + "_leave",
                '(' + FRAME + given + result + ')' + returned,
                prefix + "_failed",
                '(' + FRAME + "Ljava/lang/Throwable;)Ljava/lang/Throwable;",
                copies(descriptor, prefix, copied));
    }

    private static List<Copy> copies(String descriptor, String prefix, List<Integer> copied) {
        List<String> parameters = Descriptors.parameters(descriptor);
        return copied.stream()
                .map(place -> new Copy(
                        place, prefix + "_copy_" + place, '(' + parameters.get(place) + ')' + parameters.get(place)))
                .toList();
    }
}
