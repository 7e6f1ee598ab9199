package dev.precept.agent.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Properties;

/** Options that are said by the system properties under which the runtime knows them: part of the command line, too. */
final class SystemOptions {

    private static final String PREFIX = "precept.";

    private SystemOptions() {}

    /** Adds them; one that the agent's argument says as well is an error, and so is one that is nearly the name of another. */
    static void add(Properties properties, EnumMap<OptionKey, String> said) {
        List<String> known = new ArrayList<>();
        for (OptionKey option : OptionKey.values()) {
            String property = option.property();
            if (property == null) {
                continue;
            }
            known.add(property);
            String value = properties.getProperty(property);
            if (value != null && !value.isBlank()) {
                String where = "-D" + property;
                if (said.put(option, OptionParser.value(option, new Said(value, false, where))) != null) {
                    throw OptionParser.fault("the option \"" + option.key() + "\" is given twice", where);
                }
            }
        }
        for (Object name : properties.keySet()) {
            if (name instanceof String other && other.startsWith(PREFIX) && !known.contains(other)) {
                requireFar(other, known);
            }
        }
    }

    /** Other names with our prefix may be anybody's; a misspelt one of ours is an option that somebody relies on. */
    private static void requireFar(String name, List<String> known) {
        for (String each : known) {
            if (Math.abs(name.length() - each.length()) <= 2 && NearestName.distance(name, each) <= 2) {
                throw OptionParser.fault(
                        "there is no option " + Quoted.of(name) + " (did you mean \"" + each + "\"?)", "-D" + name);
            }
        }
    }
}
