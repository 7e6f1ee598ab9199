package dev.precept.testkit.guard;

import dev.precept.runtime.contract.Rule;
import dev.precept.testkit.data.Near;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** How people name a rule: by its id, its text, or how its text begins, up to the end of a word. */
public final class RuleName {

    private RuleName() {}

    /** Whether a rule is meant. */
    public static boolean means(String name, Rule rule) {
        return rule.id().equals(name)
                || rule.text().equals(name)
                || (!name.isBlank() && rule.text().startsWith(name + ' '));
    }

    /** What to write instead of a name that means none of the rules. */
    public static String fix(String name, Collection<Rule> rules) {
        Set<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> names.add(rule.text()));
        rules.forEach(rule -> names.add(rule.id()));
        return Near.fix(name, names);
    }
}
