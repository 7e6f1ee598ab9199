package dev.precept.processor.data;

import dev.precept.processor.report.Reported;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as a plain list for scripts; {@code docs/guide/compiler.md} names the members. */
final class JsonReport {

    private static final int FORMAT = 1;

    private JsonReport() {}

    static String of(List<Reported> findings, String version) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("format", FORMAT);
        report.put("version", version);
        report.put("findings", findings.stream().map(JsonReport::finding).toList());
        return Json.of(report);
    }

    private static Map<String, Object> finding(Reported finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", finding.code().id());
        members.put("name", finding.code().option());
        members.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        members.put("suppressed", finding.suppressed());
        members.put("summary", finding.summary());
        members.put("fix", finding.fix());
        members.put("element", finding.element());
        finding.location().ifPresent(where -> {
            members.put("file", where.file().toString());
            members.put("line", where.startLine());
            members.put("column", where.startColumn());
        });
        members.put("see", finding.page());
        members.put("text", finding.text());
        return members;
    }
}
