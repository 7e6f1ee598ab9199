package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.report.Reporter;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.RuleClause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;

/** The tools of the samples, out of their own sources, with their typed clauses. */
record SampleTools(Map<String, List<RuleClause>> clauses, Map<String, List<TypedClause>> limits) {

    /** What the samples' framework would bring; by name it is the framework's own. */
    static final List<String> FRAMEWORK = List.of(
            "package dev.langchain4j.agent.tool;\npublic @interface Tool { String[] value() default {}; }",
            "package dev.langchain4j.agent.tool;\npublic @interface P { String value(); }");

    static SampleTools read() {
        List<String> sources = new ArrayList<>(FRAMEWORK);
        sources.addAll(sources("../sample-agent/src/main/java/dev/precept/sample/shop"));
        sources.addAll(sources("../sample-agent/src/main/java/dev/precept/sample/tools"));
        sources.addAll(sources("../sample-airline/src/main/java/dev/precept/airline/desk"));
        for (String name : List.of("AirlineTools", "Allowance")) {
            sources.add(read(Path.of("../sample-airline/src/main/java/dev/precept/airline", name + ".java")));
        }
        Reading reading = new Reading();
        Compiled compiled = Compiled.with(List.of(reading), List.of(), sources.toArray(String[]::new));
        assertThat(compiled.errors()).isEmpty();
        return reading.found;
    }

    static List<String> sources(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .map(SampleTools::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading extends PreceptProcessor {
        private final SampleTools found = new SampleTools(new LinkedHashMap<>(), new LinkedHashMap<>());

        @Override
        void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
            Judge judge = new Judge(processingEnv, discover);
            forEach(
                    discover.in(round),
                    report,
                    type -> judge.judge(type)
                            .tools()
                            .ifPresent(tools -> tools.tools().forEach(this::add)));
        }

        private void add(GuardedTool tool) {
            List<RuleClause> clauses = RuleClause.of(tool);
            List<TypedClause> limits = new ArrayList<>();
            for (GuardRule rule : tool.rules()) {
                rule.limits()
                        .forEach(limit -> Stream.concat(limit.sum().stream(), limit.of().stream())
                                .map(clause -> RuleClause.named(tool, rule, clause))
                                .forEach(limits::add));
            }
            found.clauses.put(tool.method().name(), clauses);
            found.limits.put(tool.method().name(), limits);
        }
    }
}
