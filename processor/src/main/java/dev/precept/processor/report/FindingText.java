package dev.precept.processor.report;

import dev.precept.processor.model.Place;
import java.util.stream.Collectors;

/** The shape of a message: what is wrong, the text at fault, how to mend it, where to read on. */
final class FindingText {

    /** javac moves all lines but the first by two more. */
    static final String INDENT = "  ";

    private FindingText() {}

    static String of(Finding finding, Severity severity, String page) {
        Object[] names = finding.names().toArray();
        StringBuilder text = new StringBuilder()
                .append('[')
                .append(finding.message().code().id())
                .append("] ")
                .append(finding.message().text(names))
                .append('\n');
        finding.quote().ifPresentOrElse(quote -> append(quote, text), () -> append(finding.place(), text));
        appendOrigin(finding.place(), text);
        String fix = finding.message().fix(names).lines().collect(Collectors.joining("\n" + INDENT));
        text.append(INDENT).append("Fix: ").append(fix).append('\n');
        finding.suggestion()
                .ifPresent(name -> text.append(INDENT)
                        .append("Did you mean \"")
                        .append(name)
                        .append("\"?\n"));
        if (severity == Severity.WARN) {
            text.append(INDENT)
                    .append("Suppress: ")
                    .append(Suppressions.textFor(finding.message().code()))
                    .append('\n');
        }
        return text.append(INDENT).append("See ").append(page).toString();
    }

    private static void append(Finding.Quote quote, StringBuilder text) {
        String whole = quote.text();
        int offset = Math.min(quote.offset(), whole.length());
        int start = whole.lastIndexOf('\n', offset - 1) + 1;
        int end = whole.indexOf('\n', offset);
        String line = whole.substring(start, end < 0 ? whole.length() : end);
        int column = line.codePointCount(0, offset - start);
        int last = Math.min(line.length(), offset - start + quote.length());
        int length = Math.max(1, line.codePointCount(offset - start, Math.max(offset - start, last)));
        // A tab stays a tab under a tab, so that the caret stands under its text.
        String before = line.codePoints()
                .limit(column)
                .mapToObj(c -> c == '\t' ? "\t" : " ")
                .collect(Collectors.joining());
        text.append(INDENT).append(line).append('\n');
        text.append(INDENT).append(before).append("^".repeat(length)).append('\n');
    }

    /** Which annotation of a team's own holds the rule. */
    private static void appendOrigin(Place place, StringBuilder text) {
        if (place.carried().isPresent()) {
            place.annotation()
                    .ifPresent(use -> text.append(INDENT)
                            .append("from @")
                            .append(use.getAnnotationType().asElement().getSimpleName())
                            .append('\n'));
        }
    }

    /** The annotation, for build tools that show no source line; an element has its name in the message already. */
    private static void append(Place place, StringBuilder text) {
        place.carried()
                .or(place::annotation)
                .map(AnnotationText::of)
                .ifPresent(written -> text.append(INDENT).append(written).append('\n'));
    }
}
