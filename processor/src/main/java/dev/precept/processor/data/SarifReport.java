package dev.precept.processor.data;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Location;
import dev.precept.processor.report.Reported;
import dev.precept.processor.report.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020), which code hosts show beside the lines of a review. */
final class SarifReport {

    private static final List<Code> RULES = List.of(Code.values());

    private SarifReport() {}

    static String of(List<Reported> findings, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Precept");
        driver.put("semanticVersion", version);
        driver.put("rules", Arrays.stream(Code.values()).map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        // javac counts UTF-16 units.
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", findings.stream().map(SarifReport::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.of(log);
    }

    private static Map<String, Object> rule(Code code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.id());
        rule.put("name", code.option());
        rule.put("shortDescription", Map.of("text", code.meaning()));
        rule.put("help", Map.of("text", "See " + code.page()));
        rule.put("defaultConfiguration", Map.of("level", level(code.severity())));
        return rule;
    }

    private static Map<String, Object> result(Reported finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().id());
        result.put("ruleIndex", RULES.indexOf(finding.code()));
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", finding.summary() + "\nFix: " + finding.fix()));
        Map<String, Object> location = new LinkedHashMap<>();
        finding.location().ifPresent(where -> location.put("physicalLocation", physical(where)));
        if (!finding.element().isEmpty()) {
            location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", finding.element())));
        }
        if (!location.isEmpty()) {
            result.put("locations", List.of(location));
        }
        if (finding.suppressed()) {
            result.put("suppressions", List.of(Map.of("kind", "inSource")));
        }
        return result;
    }

    private static Map<String, Object> physical(Location where) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", where.startLine());
        region.put("startColumn", where.startColumn());
        region.put("endLine", where.endLine());
        region.put("endColumn", where.endColumn());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", where.file().toString()));
        physical.put("region", region);
        return physical;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARN -> "warning";
            case OFF -> "none";
        };
    }
}
