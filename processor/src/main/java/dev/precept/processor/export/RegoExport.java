package dev.precept.processor.export;

import dev.precept.processor.data.Json;
import dev.precept.processor.export.Rules.Translated;
import java.util.ArrayList;
import java.util.List;

/**
 * A Rego v1 module: {@code allow} is false unless a tool's rule holds, and a rule does not hold where a part of it is
 * undefined.
 */
final class RegoExport implements Policies.Writer {

    private static final String COMMENT = "#";
    private static final Place INPUT = new Place("input", List.of());

    static Policies.Text of(List<ExportedTool> tools) {
        Policies.Text text = Policies.write(tools, new RegoExport(), COMMENT);
        return new Policies.Text("""
                # Written by Precept from the contracts of these tools; do not edit. docs/guide/exports.md says what it promises.
                # A value that is null is given as null. Decimals are given as text with at most four digits after the point,
                # times as text of RFC 3339, enum constants by name.
                package precept

                default allow := false

                # A whole number that nothing on the way has rounded.
                whole(x) if {
                    is_number(x)
                    x == floor(x)
                    x >= -9007199254740991
                    x <= 9007199254740991
                }

                # A decimal that has been given as text, and is compared exactly.
                decimal(x) := to_number(x) if {
                    is_string(x)
                    regex.match(`^-?(0|[1-9][0-9]{0,10})(\\.[0-9]{1,4})?$`, x)
                }

                # A list that a clause would look at to its end.
                short_list(x) if {
                    is_array(x)
                    count(x) <= 1000
                }
                """ + text.policies(), text.refusals());
    }

    @Override
    public String engine() {
        return "Rego";
    }

    @Override
    public String policy(ExportedTool tool, int number, List<Refusal> refusals) {
        Inputs inputs = new Inputs(tool, INPUT.then("args"), INPUT);
        RegoRules helpers = new RegoRules(number);
        List<Translated> rules = Rules.translate(
                tool,
                this,
                refusals,
                (formula, rule) -> String.join("\n", new RegoTests(inputs, rule, tool.name(), helpers).of(formula)));
        StringBuilder policy = new StringBuilder(Policies.line(COMMENT, "tool: " + tool.words()));
        inputs.listed().forEach((path, type) -> policy.append(Policies.line(COMMENT, "reads: " + path + ", " + type)));
        List<String> body = new ArrayList<>(List.of("input.tool == " + Json.quoted(tool.name())));
        for (Translated rule : rules) {
            body.add(Policies.line(
                            COMMENT,
                            "rule " + rule.rule().id() + ": " + (rule.rule().exclusion() ? "never " : "")
                                    + rule.clause().text())
                    + rule.condition());
        }
        policy.append(RegoRules.rule("allow", body));
        helpers.written().forEach(helper -> policy.append('\n').append(helper));
        return policy.toString();
    }
}
