package dev.precept.testkit.coverage;

import java.util.List;

/** A page that needs nothing but itself: no script, no font, no picture from elsewhere. */
public final class HtmlPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2129; --soft: #5b6472; --line: #d9dde3; --paper: #fff;
              --good: #1a7f4b; --bad: #b3261e; --tint: #f5f6f8; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ec; --soft: #a2abb8; --line: #3a4049;
              --paper: #16181c; --good: #58c98b; --bad: #ff8a80; --tint: #1f2228; } }
            body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; background: var(--paper); color: var(--ink);
              font: 15px/1.45 system-ui, sans-serif; }
            h1 { font-size: 1.5rem; margin: 0 0 1rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; color: var(--soft); }
            th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            code, .id { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
            .soft { color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
            dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; } ul { padding-left: 1.2rem; }
            details summary { cursor: pointer; } details ul { margin: .3rem 0; font-size: 13px; }
            svg text { fill: var(--soft); font: 10px system-ui, sans-serif; }
            """;

    private HtmlPage() {}

    /**
     * A page.
     *
     * @param title in plain text
     * @param sections in HTML
     */
    public static String of(String title, List<String> sections) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + text(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>" + text(title) + "</h1>\n"
                + String.join("\n", sections) + "\n</body>\n</html>\n";
    }

    /** A text, safe between tags and in quoted attributes. */
    public static String text(String plain) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    /** A list of sentences under a heading; nothing if there are none. */
    public static String notes(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>").append(text(heading)).append("</h2>\n<ul>\n");
        sentences.forEach(sentence -> html.append("<li>").append(text(sentence)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }
}
