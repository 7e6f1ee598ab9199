package dev.precept.agent.bind;

import dev.precept.agent.scan.Annotation;
import dev.precept.agent.scan.ClassFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a guard class says it was made from.
 *
 * @param format version of the annotation
 * @param toolClass binary name of the class that it guards
 * @param hash hash of the contract
 * @param tools the methods that it judges
 * @param parents the classes whose rules it judges, too, by binary name, with the hashes that they had
 */
record BoundGuard(long format, String toolClass, String hash, List<BoundTool> tools, Map<String, String> parents) {

    /** The only format that is understood. */
    static final int FORMAT = 1;

    private static final String BOUND = "Ldev/precept/runtime/guard/BoundContract;";

    /** Reads it off the guard; null when the class is no guard. */
    static @Nullable BoundGuard of(ClassFile guard) {
        Annotation bound = guard.annotation(BOUND);
        if (bound == null) {
            return null;
        }
        List<BoundTool> tools = new ArrayList<>();
        for (Annotation tool : bound.nested("tools")) {
            tools.add(BoundTool.of(tool));
        }
        Map<String, String> parents = new LinkedHashMap<>();
        for (Annotation parent : bound.nested("inherits")) {
            parents.put(
                    Objects.requireNonNullElse(parent.text("toolClass"), ""),
                    Objects.requireNonNullElse(parent.text("hash"), ""));
        }
        return new BoundGuard(
                bound.number("format", 0),
                Objects.requireNonNullElse(bound.text("toolClass"), ""),
                Objects.requireNonNullElse(bound.text("hash"), ""),
                tools,
                parents);
    }

    /**
     * A method that the guard judges.
     *
     * @param method its name
     * @param descriptor its descriptor
     * @param name the tool's name
     * @param prefix what the guard's methods for it begin with
     * @param copied the places of the parameters of which a copy is judged and run
     */
    record BoundTool(String method, String descriptor, String name, String prefix, List<Integer> copied) {

        private static BoundTool of(Annotation tool) {
            String method = Objects.requireNonNullElse(tool.text("method"), "");
            return new BoundTool(
                    method,
                    Objects.requireNonNullElse(tool.text("descriptor"), ""),
                    Objects.requireNonNullElse(tool.text("name"), method),
                    Objects.requireNonNullElse(tool.text("guard"), method),
                    tool.numbers("copied").stream().map(Math::toIntExact).toList());
        }

        String key() {
            return method + descriptor;
        }
    }
}
