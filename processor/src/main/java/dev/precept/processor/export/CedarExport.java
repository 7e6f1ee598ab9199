package dev.precept.processor.export;

import dev.precept.processor.export.Rules.Translated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cedar policies (docs.cedarpolicy.com): one permit for each tool. An error in a permit's condition makes Cedar skip the
 * permit, and what no permit allows is denied; a forbid would be skipped just so, which is why there is none.
 */
final class CedarExport implements Policies.Writer {

    private static final String COMMENT = "//";
    private static final Place CONTEXT = new Place("context", List.of());

    static Policies.Text of(List<ExportedTool> tools) {
        Policies.Text text = Policies.write(tools, new CedarExport(), COMMENT);
        return new Policies.Text("""
                // Written by Precept from the contracts of these tools; do not edit. docs/guide/exports.md says what it promises.
                // A value that is null is left out; context.nulls, where it is read, names such values as text.
                // Decimals and times are given by Cedar's own extension functions, enum constants by name.
                """ + text.policies(), text.refusals());
    }

    @Override
    public String engine() {
        return "Cedar";
    }

    @Override
    public String policy(ExportedTool tool, int number, List<Refusal> refusals) {
        Inputs inputs = new Inputs(tool, CONTEXT, CONTEXT);
        List<Translated> rules = Rules.translate(
                tool, this, refusals, (formula, rule) -> new CedarTests(inputs, rule, tool.name()).of(formula));
        if (tool.name().codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            refusals.add(Policies.refusal(this, tool, "", "its name is no text that UTF-8 can hold"));
            return "";
        }
        StringBuilder policy = new StringBuilder(Policies.line(COMMENT, "tool: " + tool.words()));
        inputs.listed().forEach((path, type) -> policy.append(Policies.line(COMMENT, "reads: " + path + ", " + type)));
        policy.append("permit (\n    principal,\n    action == Action::")
                .append(CedarText.quoted(tool.name()))
                .append(",\n    resource\n)");
        List<String> conditions = new ArrayList<>();
        for (Translated rule : rules) {
            conditions.add(Policies.line(
                            "    " + COMMENT,
                            rule.rule().id() + ": " + (rule.rule().exclusion() ? "never " : "")
                                    + rule.clause().text())
                    + "    " + rule.condition());
        }
        if (!conditions.isEmpty()) {
            policy.append(conditions.stream().collect(Collectors.joining(" &&\n", "\nwhen {\n", "\n}")));
        }
        return policy.append(";\n").toString();
    }
}
