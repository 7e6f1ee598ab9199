package dev.precept.testkit.evaluation;

import static dev.precept.testkit.coverage.HtmlPage.text;

import dev.precept.testkit.coverage.Coverage;
import dev.precept.testkit.coverage.CoverageSection;
import dev.precept.testkit.coverage.HtmlPage;
import dev.precept.testkit.coverage.TestRecord;
import dev.precept.testkit.coverage.TestResult;
import java.util.List;
import java.util.Map;

/** An evaluation for people: how each criterion did, now and before, and what of the contract was exercised. */
final class EvaluationPage {

    /** As many as a small picture can show. */
    private static final int SHOWN = 50;

    private EvaluationPage() {}

    static String html(
            EvaluationRecord record, History history, Map<String, List<TestRecord>> tests, Coverage coverage) {
        return HtmlPage.of(
                "Evaluation of " + record.agent().id(),
                List.of(
                        facts(record),
                        criteria(record, history, tests),
                        CoverageSection.html(coverage),
                        HtmlPage.notes("Lines of the history that cannot be read", history.damaged())));
    }

    private static String facts(EvaluationRecord record) {
        StringBuilder html = new StringBuilder("<dl>\n");
        fact(html, "Tests ran", record.at().toString());
        fact(html, "Agent", record.agent().type());
        fact(html, "Contract", record.agent().version() + ", " + record.agent().hash());
        fact(html, "Model", record.model());
        fact(
                html,
                "Evaluation set",
                "of " + record.set().date() + ", " + record.set().ageDays()
                        + (record.set().ageDays() == 1 ? " day old" : " days old"));
        return html.append("</dl>").toString();
    }

    private static void fact(StringBuilder html, String name, String value) {
        html.append("<dt>").append(name).append("</dt><dd>").append(text(value)).append("</dd>\n");
    }

    private static String criteria(EvaluationRecord record, History history, Map<String, List<TestRecord>> tests) {
        StringBuilder html = new StringBuilder("<h2>Success criteria</h2>\n<table>\n<thead><tr><th>Criterion</th>")
                .append("<th class=\"number\">Pass rate</th><th>History</th><th>Tests</th></tr></thead>\n<tbody>\n");
        List<EvaluationRecord> before = history.records().stream()
                .filter(each -> each.agent().id().equals(record.agent().id()))
                .toList();
        List<EvaluationRecord> shown = before.subList(Math.max(0, before.size() - SHOWN), before.size());
        for (CriterionResult result : record.criteria()) {
            html.append("<tr><td><span class=\"id\">")
                    .append(text(result.id()))
                    .append("</span></td><td class=\"number ")
                    .append(result.isMet() ? "good" : "bad")
                    .append("\">")
                    .append(PassChart.percent(result.passRate()))
                    .append("</td><td>")
                    .append(PassChart.svg(result.id(), points(result.id(), shown)))
                    .append("</td><td>")
                    .append(counts(result))
                    .append(failures(tests.getOrDefault(result.id(), List.of())))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody>\n</table>").toString();
    }

    private static List<PassChart.Point> points(String criterion, List<EvaluationRecord> records) {
        return records.stream()
                .map(record -> new PassChart.Point(
                        record.at() + ", model " + record.model() + ", contract "
                                + record.agent().version(),
                        record.criteria().stream()
                                .filter(each -> each.id().equals(criterion))
                                .findFirst()
                                .map(CriterionResult::passRate)
                                .orElse(null)))
                .toList();
    }

    private static String counts(CriterionResult result) {
        return result.passed() + " passed, " + result.failed() + " failed, " + result.skipped() + " skipped";
    }

    private static String failures(List<TestRecord> tests) {
        StringBuilder html = new StringBuilder();
        tests.stream()
                .filter(test -> test.result() == TestResult.FAILED)
                .forEach(test -> html.append("<li>")
                        .append(text(test.title() + ": "
                                + test.failure().lines().findFirst().orElse(test.failureType())))
                        .append("</li>"));
        return html.isEmpty() ? "" : "<details><summary>what failed</summary><ul>" + html + "</ul></details>";
    }
}
