package dev.precept.testkit.coverage;

import dev.precept.runtime.contract.ToolContract;
import dev.precept.testkit.guard.ToolGuards;
import dev.precept.testkit.guard.ToolIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rules that there are: of the guards that were called, and of all tool classes on the class path.
 *
 * @param owners the tools
 * @param problems tool classes whose rules cannot be read, in sentences
 */
record KnownTools(List<RuleOwner> owners, List<String> problems) {

    static KnownTools of(Collection<ToolContract> called, ClassLoader loader, Predicate<String> counted) {
        Map<String, RuleOwner> owners = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        called.stream()
                .filter(tool -> counted.test(tool.toolClass()))
                .forEach(tool -> owners.put(tool.key(), RuleOwner.of(tool, "")));
        try {
            for (String toolClass : ToolIndex.classes(loader)) {
                if (counted.test(toolClass)) {
                    add(toolClass, loader, owners, problems);
                }
            }
        } catch (IOException unreadable) {
            problems.add("The index of tools on the class path cannot be read: " + unreadable
                    + ". Fix: look whether all its jars can be opened.");
        }
        return new KnownTools(List.copyOf(owners.values()), problems);
    }

    private static void add(
            String toolClass, ClassLoader loader, Map<String, RuleOwner> owners, List<String> problems) {
        try {
            ToolGuards guards = ToolGuards.of(toolClass, loader);
            guards.contracts().forEach(tool -> owners.put(tool.key(), RuleOwner.of(tool, guards.hash())));
        } catch (IllegalArgumentException broken) {
            problems.add(String.valueOf(broken.getMessage()));
        }
    }
}
