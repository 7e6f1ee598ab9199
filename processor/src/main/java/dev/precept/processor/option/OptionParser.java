package dev.precept.processor.option;

import dev.precept.processor.clause.Nearest;
import dev.precept.processor.report.Code;
import dev.precept.processor.report.Message;
import dev.precept.processor.report.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads the options that begin with {@code precept.}; those of other processors are theirs. */
public final class OptionParser {

    private static final String PREFIX = "precept.";
    private static final String PROFILE = PREFIX + "profile";
    private static final String REPORT = PREFIX + "report";
    private static final String EXPORT = PREFIX + "export";
    private static final String TEST_SOURCES = PREFIX + "testSources";
    private static final String DOCS = PREFIX + "docs";
    private static final String TOOL_ANNOTATIONS = PREFIX + "toolAnnotations";

    private final Map<Code, Severity> severities = new EnumMap<>(Code.class);
    private final Set<String> toolAnnotations = new LinkedHashSet<>();
    private final List<ReportFile> reports = new ArrayList<>();
    private final List<ExportFile> exports = new ArrayList<>();
    private final List<Path> testSources = new ArrayList<>();
    private final List<OptionProblem> problems = new ArrayList<>();
    private Profile profile = Profile.STANDARD;
    private String docs = "";

    private OptionParser() {}

    /**
     * Everything that was read, and everything that was not understood.
     *
     * @param options what is valid of it
     * @param problems what is not, in the order of the names
     */
    public record Result(Options options, List<OptionProblem> problems) {}

    /** Reads the compiler's options; an option without a value has an empty one or none. */
    public static Result parse(Map<String, String> written) {
        OptionParser parser = new OptionParser();
        Map<String, String> ours = new TreeMap<>();
        written.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                ours.put(name, value == null ? "" : value.strip());
            }
        });
        // The profile decides what the others may say.
        parser.profile(ours.get(PROFILE));
        ours.forEach(parser::option);
        return new Result(
                new Options(
                        parser.profile,
                        parser.severities,
                        parser.toolAnnotations,
                        parser.reports,
                        parser.exports,
                        parser.testSources,
                        parser.docs),
                List.copyOf(parser.problems));
    }

    /** The names of all options. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(PROFILE, REPORT, EXPORT, TEST_SOURCES, DOCS, TOOL_ANNOTATIONS));
        Arrays.stream(Code.values()).map(OptionParser::nameOf).forEach(names::add);
        return names;
    }

    private void option(String name, String value) {
        switch (name) {
            case PROFILE -> {
                // Read before.
            }
            case REPORT -> parts(name, value).forEach(this::report);
            case EXPORT -> parts(name, value).forEach(this::export);
            case TEST_SOURCES -> parts(name, value).forEach(this::testSources);
            case DOCS -> docs(value);
            case TOOL_ANNOTATIONS -> parts(name, value).forEach(this::toolAnnotation);
            default ->
                Arrays.stream(Code.values())
                        .filter(code -> nameOf(code).equals(name))
                        .findFirst()
                        .ifPresentOrElse(code -> severity(code, value), () -> unknown(name));
        }
    }

    private void unknown(String name) {
        Optional<String> near = Nearest.to(name, names());
        problems.add(
                near.isPresent()
                        ? OptionProblem.of(Message.OPTION_MISTYPED, name, near.get())
                        : OptionProblem.of(Message.OPTION_UNKNOWN, name));
    }

    private void profile(@Nullable String value) {
        if (value != null) {
            constant(Profile.class, value)
                    .ifPresentOrElse(found -> profile = found, () -> wrong(PROFILE, value, Profile.class));
        }
    }

    private void severity(Code code, String value) {
        Optional<Severity> severity = constant(Severity.class, value);
        if (severity.isEmpty()) {
            wrong(nameOf(code), value, Severity.class);
        } else if (severity.get() != Severity.ERROR && !code.isAdjustable()) {
            problems.add(OptionProblem.of(Message.SEVERITY_FIXED, nameOf(code), value, code.id(), code.meaning()));
        } else if (severity.get() != Severity.ERROR && profile == Profile.STRICT) {
            problems.add(OptionProblem.of(Message.SEVERITY_STRICT, nameOf(code), value, code.id()));
        } else {
            severities.put(code, severity.get());
        }
    }

    private void report(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        boolean sarif = name.endsWith(".sarif") || name.endsWith(".sarif.json");
        if (!sarif && !name.endsWith(".json")) {
            problems.add(OptionProblem.of(
                    Message.OPTION_VALUE, REPORT, file, "a file whose name ends with .sarif or .json"));
            return;
        }
        try {
            reports.add(new ReportFile(Path.of(file), sarif ? ReportFile.Format.SARIF : ReportFile.Format.JSON));
        } catch (InvalidPathException e) {
            problems.add(OptionProblem.of(Message.OPTION_VALUE, REPORT, file, "a path: " + e.getReason()));
        }
    }

    private void export(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        Optional<ExportFile.Format> format = name.endsWith(".json")
                ? Optional.of(ExportFile.Format.MODEL)
                : name.endsWith(".cedar")
                        ? Optional.of(ExportFile.Format.CEDAR)
                        : name.endsWith(".rego") ? Optional.of(ExportFile.Format.REGO) : Optional.empty();
        if (format.isEmpty()) {
            problems.add(OptionProblem.of(
                    Message.OPTION_VALUE, EXPORT, file, "a file whose name ends with .json, .cedar or .rego"));
            return;
        }
        try {
            exports.add(new ExportFile(Path.of(file), format.get()));
        } catch (InvalidPathException e) {
            problems.add(OptionProblem.of(Message.OPTION_VALUE, EXPORT, file, "a path: " + e.getReason()));
        }
    }

    private void testSources(String directory) {
        try {
            testSources.add(Path.of(directory));
        } catch (InvalidPathException e) {
            problems.add(OptionProblem.of(Message.OPTION_VALUE, TEST_SOURCES, directory, "a path: " + e.getReason()));
        }
    }

    private void docs(String value) {
        if (value.isEmpty()) {
            problems.add(OptionProblem.of(
                    Message.OPTION_VALUE, DOCS, value, "where docs/ is, as in https://example.com/precept/"));
        } else {
            docs = value.endsWith("/") ? value : value + '/';
        }
    }

    private void toolAnnotation(String name) {
        if (SourceVersion.isName(name)) {
            toolAnnotations.add(name);
        } else {
            problems.add(OptionProblem.of(
                    Message.OPTION_VALUE,
                    TOOL_ANNOTATIONS,
                    name,
                    "qualified names of annotations, as in com.example.AgentTool,com.example.Command"));
        }
    }

    private List<String> parts(String name, String value) {
        List<String> parts =
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (parts.stream().anyMatch(String::isEmpty)) {
            problems.add(OptionProblem.of(Message.OPTION_VALUE, name, value, "one or more names, with commas between"));
            return List.of();
        }
        return parts;
    }

    private <E extends Enum<E>> void wrong(String name, String value, Class<E> type) {
        problems.add(OptionProblem.of(
                Message.OPTION_VALUE,
                name,
                value,
                Arrays.stream(type.getEnumConstants())
                        .map(OptionParser::written)
                        .collect(Collectors.joining(", "))));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(value))
                .findFirst();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String nameOf(Code code) {
        return PREFIX + code.option();
    }
}
