package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.Project.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processors that users have beside ours, in one compilation with it. */
class OtherProcessorsIT {

    private static final Path PROJECTS = Path.of(System.getProperty("projects.path"));

    @TempDir
    private Path out;

    @Test
    void waitsForWhatMapStructAndAutoValueWrite() throws IOException {
        List<Path> jars = Shipped.jars("processors");
        Outcome outcome = new Project(
                        Project.sourcesIn(PROJECTS.resolve("processors")),
                        List.of("-classpath", Shipped.classPath(jars)),
                        Shipped.processors(jars),
                        out)
                .compile(ToolProvider.getSystemJavaCompiler());

        assertThat(outcome).isEqualTo(new Outcome(true, List.of()));
        assertThat(out.resolve("shop/AutoValue_Order.class")).exists();
        assertThat(out.resolve("shop/OrderMapperImpl.class")).exists();
        assertThat(out.resolve("META-INF/precept/tools/shop.RefundTools"))
                .content()
                .contains("(Lshop/OrderMapperImpl;Ljava/lang/String;Ljava/math/BigDecimal;)");
    }

    @Test
    void standsBesideLombokOnTheToolClass() throws Exception {
        Javac.Result result = withLombok("works");

        assertThat(result.output()).as("beside the JDK's own words on Lombok").doesNotContain("error", "PRE-");
        assertThat(result.status()).isZero();
        assertThat(out.resolve("classes/bank/AccountToolsPreceptGuard.class")).exists();
    }

    /** Lombok adds members to the tree that no other processor is shown in the round in which it asks. */
    @Test
    void saysThatAClauseCannotSeeWhatLombokAdds() throws Exception {
        Javac.Result result = withLombok("refused");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("[PRE-0202] ", "cents", "1 error");
    }

    private Javac.Result withLombok(String folder) throws IOException, InterruptedException {
        List<Path> lombok = Shipped.jars("lombok");
        return Javac.run(
                out.resolve("classes"),
                List.of(
                        "-classpath",
                        Shipped.classPath(lombok),
                        "-processorpath",
                        Javac.path(Stream.concat(Stream.of(Shipped.PROCESSOR), lombok.stream())
                                .toList())),
                Project.sourcesIn(PROJECTS.resolve("lombok").resolve(folder)));
    }
}
