package dev.precept.testkit.coverage;

import static dev.precept.testkit.coverage.HtmlPage.text;

import java.util.List;

/** Coverage as a part of a page. */
public final class CoverageSection {

    private CoverageSection() {}

    /** In HTML. */
    public static String html(Coverage coverage) {
        StringBuilder html = new StringBuilder("<h2>Rules, and the tests that exercised them</h2>\n<p>")
                .append(text(CoverageTable.summary(coverage)))
                .append(".</p>\n<table>\n<thead><tr><th>Tool</th><th>Rule</th><th>Allowed in</th><th>Refused in</th>")
                .append("</tr></thead>\n<tbody>\n");
        for (RuleCoverage rule : coverage.rules()) {
            html.append("<tr><td>")
                    .append(text(rule.owner().name()))
                    .append("</td><td>")
                    .append(text(rule.rule().text()))
                    .append("<br><span class=\"id soft\">")
                    .append(text(rule.rule().id()))
                    .append("</span></td><td>")
                    .append(rule.rule().refusesOnly() ? "<span class=\"soft\">–</span>" : tests(rule.allowed()))
                    .append("</td><td>")
                    .append(tests(rule.refused()))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody>\n</table>\n")
                .append(HtmlPage.notes("What could not be read", coverage.problems()))
                .append(HtmlPage.notes("Not counted", coverage.notes()))
                .toString();
    }

    private static String tests(List<String> titles) {
        if (titles.isEmpty()) {
            return "<span class=\"bad\">no test</span>";
        }
        StringBuilder html = new StringBuilder("<details><summary class=\"good\">")
                .append(titles.size())
                .append(titles.size() == 1 ? " test" : " tests")
                .append("</summary><ul>");
        titles.forEach(title -> html.append("<li>").append(text(title)).append("</li>"));
        return html.append("</ul></details>").toString();
    }
}
