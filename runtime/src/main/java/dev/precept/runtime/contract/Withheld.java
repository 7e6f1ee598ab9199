package dev.precept.runtime.contract;

/**
 * A tool that an agent must never be given, and the rule that says so.
 *
 * @param rule the rule, with what happens when the model tries it all the same
 * @param pattern a tool's name, in which {@code *} stands for any characters
 */
public record Withheld(Rule rule, String pattern) {

    /** Whether a tool of this name is withheld. Linear in the length of the name for each {@code *}. */
    public boolean covers(String tool) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(tool);
        }
        String last = parts[parts.length - 1];
        if (!tool.startsWith(parts[0]) || tool.length() < parts[0].length() + last.length() || !tool.endsWith(last)) {
            return false;
        }
        int at = parts[0].length();
        int end = tool.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = tool.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }
}
