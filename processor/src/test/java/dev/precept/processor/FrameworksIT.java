package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.Project.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects as the users of the frameworks write them, against the frameworks' own artifacts. */
class FrameworksIT {

    private static final Path PROJECTS = Path.of(System.getProperty("projects.path"));

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "langchain4j; cancelBooking",
                "spring-ai;   cancelOrder",
                "mcp;         deleteFile",
                "mcp;         eraseFile",
                "adk;         transferMoney",
                "embabel;     sendHoroscope",
            })
    void refusesAToolWithoutAContractByName(String framework, String tool) throws IOException {
        Outcome outcome = compile(framework, "uncovered");

        assertThat(outcome.compiled()).isFalse();
        assertThat(outcome.messages())
                .hasSize(Project.sourcesIn(PROJECTS.resolve(framework).resolve("uncovered"))
                        .size())
                .anySatisfy(
                        message -> assertThat(message).startsWith("[PRE-0301] ").contains("the tool '" + tool + "' "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"langchain4j", "spring-ai", "mcp", "adk", "embabel"})
    void takesTheSameToolWithAContract(String framework) throws IOException {
        assertThat(compile(framework, "covered")).isEqualTo(new Outcome(true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"langchain4j", "spring-ai", "mcp", "adk", "embabel"})
    void takesWhatUsersWriteWithoutAWorkAround(String framework) throws IOException {
        assertThat(compile(framework, "real")).isEqualTo(new Outcome(true, List.of()));

        try (Stream<Path> written = Files.walk(out)) {
            assertThat(written.map(Path::toString).filter(name -> name.endsWith("PreceptGuard.class")))
                    .hasSizeGreaterThanOrEqualTo(
                            Project.sourcesIn(PROJECTS.resolve(framework).resolve("real"))
                                    .size());
        }
    }

    @Test
    void triesTenToolClasses() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECTS)) {
            assertThat(files.filter(file ->
                            file.getParent().endsWith("real") && file.toString().endsWith(".java")))
                    .hasSize(10);
        }
    }

    /** Embabel is class files of Java 21, which javac 17 does not read; the compiler of Eclipse does. */
    private Outcome compile(String framework, String folder) throws IOException {
        boolean unread = framework.equals("embabel") && Runtime.version().feature() < 21;
        JavaCompiler compiler = unread ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
        Project project = Project.of(PROJECTS.resolve(framework).resolve(folder), framework, out);
        return (unread ? project.with("-nowarn") : project).compile(compiler);
    }
}
