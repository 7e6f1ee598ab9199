package dev.precept.processor.bind;

import java.util.HashSet;
import java.util.Set;

/** The names of generated classes and of the guard's methods. */
final class GuardNames {

    private final Set<String> taken = new HashSet<>();

    /** Simple name of a generated class: the binary name without the package, nested ones joined with an underscore. */
    static String generated(String binaryName, String packageName, String suffix) {
        String simple = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        return simple.replace('$', '_') + suffix;
    }

    /** The prefix for the next tool of this name: the name itself, then {@code name_2} and so on. */
    String prefix(String method) {
        String prefix = method;
        for (int n = 2; !taken.add(prefix); n++) {
            prefix = method + '_' + n;
        }
        return prefix;
    }
}
