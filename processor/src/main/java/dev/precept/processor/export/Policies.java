package dev.precept.processor.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every policy language has in common: which tools may be written at all, in which order. */
final class Policies {

    private Policies() {}

    /** Writes one tool's policy, or says which rules stand against it. */
    interface Writer {
        /** The name of the engine. */
        String engine();

        /** The policy of a tool; refusals are added to the list, and then what is returned is not used. */
        String policy(ExportedTool tool, int number, List<Refusal> refusals);
    }

    /** The text of all policies and all refusals. */
    record Text(String policies, List<Refusal> refusals) {}

    static Text write(List<ExportedTool> tools, Writer writer, String comment) {
        Map<String, Integer> named = new HashMap<>();
        tools.stream().filter(ExportedTool::concrete).forEach(tool -> named.merge(tool.name(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        List<Refusal> all = new ArrayList<>();
        int number = 0;
        for (ExportedTool tool : tools.stream()
                .filter(ExportedTool::concrete)
                .sorted(ExportedTool.ORDER)
                .toList()) {
            List<Refusal> refusals = new ArrayList<>();
            String policy = writer.policy(tool, ++number, refusals);
            if (named.getOrDefault(tool.name(), 0) > 1) {
                // Two permits for one name would add up to more than either contract.
                refusals.add(refusal(writer, tool, "", "another tool has the same name, '" + tool.name() + "'"));
            }
            text.append('\n');
            if (refusals.isEmpty()) {
                text.append(policy);
            } else {
                text.append(line(comment, "not written, so never permitted: " + tool.words()));
                refusals.forEach(refusal -> text.append(line(comment, "cannot be expressed: " + refusal.words())));
                all.addAll(refusals);
            }
        }
        return new Text(text.toString(), all);
    }

    static Refusal refusal(Writer writer, ExportedTool tool, String rule, String reason) {
        return new Refusal(writer.engine(), tool.words(), rule, reason);
    }

    /** A comment of one line, whatever the text holds. */
    static String line(String comment, String text) {
        StringBuilder line = new StringBuilder(comment).append(' ');
        text.codePoints()
                .forEach(c -> line.appendCodePoint(
                        Character.isISOControl(c)
                                        || c == 0x2028
                                        || c == 0x2029
                                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                                ? ' '
                                : c));
        return line.append('\n').toString();
    }
}
