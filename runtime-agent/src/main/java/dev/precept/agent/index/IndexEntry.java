package dev.precept.agent.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the index says of one tool class.
 *
 * @param toolClass binary name
 * @param guard binary name of its guard
 * @param hash hash of the contract that both were made from
 * @param toolAnnotations binary names of annotations that its build took for tool annotations, beside the known ones
 * @param composedAnnotations binary names of annotations that carry a part of its contract
 * @param tools its tools that have a body, in the order of the source
 * @param abstractTools its tools that have none, by name and descriptor: their contract is for those who implement them
 * @param parents the classes that its tools inherit contracts from, with the hashes that those had
 */
public record IndexEntry(
        String toolClass,
        String guard,
        String hash,
        List<String> toolAnnotations,
        List<String> composedAnnotations,
        List<IndexedTool> tools,
        List<String> abstractTools,
        Map<String, String> parents) {

    /** All its tools, as {@code binary class name#name and descriptor}. */
    Set<String> keysWithAbstract() {
        Set<String> keys = new HashSet<>();
        for (IndexedTool tool : tools) {
            keys.add(toolClass + '#' + tool.key());
        }
        for (String key : abstractTools) {
            keys.add(toolClass + '#' + key);
        }
        return keys;
    }

    /**
     * One tool method.
     *
     * @param method its name
     * @param descriptor its descriptor
     * @param name the tool's name
     * @param prefix what the guard's methods for it begin with
     */
    public record IndexedTool(String method, String descriptor, String name, String prefix) {

        /** Name and descriptor of the method. */
        public String key() {
            return method + descriptor;
        }
    }
}
