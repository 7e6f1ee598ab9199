package dev.precept.agent.scan;

import java.util.ArrayList;
import java.util.List;

/** Method descriptors (JVMS 4.3.3), taken apart. */
public final class Descriptors {

    private Descriptors() {}

    /** The descriptors of the parameters, in order. */
    public static List<String> parameters(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int start = at;
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
            parameters.add(descriptor.substring(start, at));
        }
        return parameters;
    }

    /** The parameters as they stand in the descriptor, without parentheses. */
    public static String arguments(String descriptor) {
        return descriptor.substring(1, descriptor.indexOf(')'));
    }

    /** The descriptor of what is returned; {@code V} for nothing. */
    public static String returned(String descriptor) {
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }
}
