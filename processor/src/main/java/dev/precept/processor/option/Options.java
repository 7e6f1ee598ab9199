package dev.precept.processor.option;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a build asks of the processor.
 *
 * @param profile how severe it is as a whole
 * @param severities what it says about single codes
 * @param toolAnnotations further annotations, by qualified name, that make a method a tool
 * @param reports the files that receive the findings
 * @param exports the files that receive the contracts of all tools
 * @param testSources the directories in which some test asks for the contract tests of each agent
 * @param docs what comes before the paths of pages: empty, or with a slash at its end
 */
public record Options(
        Profile profile,
        Map<Code, Severity> severities,
        Set<String> toolAnnotations,
        List<ReportFile> reports,
        List<ExportFile> exports,
        List<Path> testSources,
        String docs) {

    /** Copies what it is given. */
    public Options {
        severities = Map.copyOf(severities);
        toolAnnotations = Set.copyOf(toolAnnotations);
        reports = List.copyOf(reports);
        exports = List.copyOf(exports);
        testSources = List.copyOf(testSources);
    }

    /** What a build asks that says nothing. */
    public static Options none() {
        return new Options(Profile.STANDARD, Map.of(), Set.of(), List.of(), List.of(), List.of(), "");
    }

    /** How serious a code is in this build. */
    public Severity severityOf(Code code) {
        return severities.getOrDefault(code, profile.of(code));
    }
}
