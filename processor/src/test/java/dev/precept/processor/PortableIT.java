package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build around the processor relies on: module path, repeatable output, the author's own errors, metadata. */
class PortableIT {

    private static final String TOOLS = Fixture.HEAD + """
            public class RefundTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                public void issueRefund(BigDecimal amount) {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void compilesInANamedModuleThatReadsTheRuntime() throws Exception {
        Javac.Result result = module("requires dev.precept; requires dev.precept.runtime;");

        assertThat(result.output()).doesNotContain("error");
        assertThat(result.status()).isZero();
        assertThat(folder.resolve("out/shop/RefundToolsPreceptGuard.class")).exists();
    }

    @Test
    void saysWhatANamedModuleHasToRead() throws Exception {
        Javac.Result result = module("requires dev.precept;");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("[PRE-0309] ", "requires dev.precept.runtime", "1 error");
    }

    @Test
    void writesTheSameBytesInTwoJvmsForEveryOrderOfTheSources() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sources.add(write(TOOLS.replace("RefundTools", "RefundTools" + i).replace("500", "50" + i)));
        }
        Map<String, String> first = outputOf("first", sources);
        Collections.reverse(sources);
        Collections.swap(sources, 1, 6);

        assertThat(outputOf("second", sources)).isEqualTo(first);
        assertThat(first).containsKeys("shop/RefundTools3PreceptGuard.java", "META-INF/precept/index");
    }

    /** A wrong type in a body: javac looks at bodies only when no processor has refused anything. */
    @Test
    void showsWhatTheAuthorGotWrongInDeclarations() throws Exception {
        Path file = write(
                TOOLS.replace("amount > 0 && amount <= 500", "amont <= 500").replace("class RefundTools {", """
                class RefundTools {
                    Missing missing;
                    int number = "text";"""));

        Javac.Result result = onClassPath("out", List.of(file));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("cannot find symbol", "class Missing");
    }

    @Test
    void doesNotHideATypeErrorWhenItHasNothingToSay() throws Exception {
        Path file = write(TOOLS.replace("BigDecimal amount) {}", "BigDecimal amount) { int number = \"text\"; }"));

        Javac.Result result = onClassPath("out", List.of(file));

        assertThat(result.output()).contains("incompatible types", "1 error").doesNotContain("PRE-");
    }

    @Test
    void tellsGradleHowToCompileIncrementally() throws IOException {
        try (JarFile jar = new JarFile(Shipped.PROCESSOR.toFile())) {
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/gradle/incremental.annotation.processors"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("""
                            dev.precept.processor.ContractProcessor,isolating
                            dev.precept.processor.ContractIndexProcessor,aggregating
                            dev.precept.processor.ContractTestProcessor,aggregating
                            """);
        }
    }

    /** The class files of a tool have no parameter names, so that nothing may come from them. */
    @Test
    void readsNoParameterNamesFromClassFiles() throws Exception {
        Path base = write(Fixture.HEAD + """
                public class Base {
                    @Tool @Effect(IRREVERSIBLE)
                    @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                    public void issueRefund(BigDecimal amount) {}
                }
                """);
        assertThat(onClassPath("base", List.of(base)).status()).isZero();
        Path more = write(Fixture.HEAD + """
                public class More extends Base {
                    @Override @Tool @Effect(IRREVERSIBLE)
                    @Invariant(rule = "Smaller", require = "money <= 50")
                    public void issueRefund(BigDecimal money) {}
                }
                """);

        assertThat(onClassPath("more", List.of(more), folder.resolve("base"))).isEqualTo(new Javac.Result(0, ""));
    }

    private Path write(String source) throws IOException {
        String name = Compiled.nameOf(source);
        Path file = Files.createDirectories(folder.resolve("src")).resolve(name.substring("shop.".length()) + ".java");
        return Files.writeString(file, source);
    }

    private Javac.Result module(String body) throws IOException, InterruptedException {
        Path info = Files.createDirectories(folder.resolve("src")).resolve("module-info.java");
        Files.writeString(info, "module shop.tools { " + body + " }\n");
        return Javac.run(
                folder.resolve("out"),
                List.of(
                        "--module-path",
                        Javac.path(List.of(Shipped.ANNOTATIONS, Shipped.RUNTIME)),
                        "-processorpath",
                        Shipped.PROCESSOR.toString()),
                List.of(info, write(TOOLS)));
    }

    private Javac.Result onClassPath(String out, List<Path> sources, Path... more)
            throws IOException, InterruptedException {
        return Javac.run(
                folder.resolve(out),
                List.of("-classpath", Shipped.classPath(List.of(more)), "-processorpath", Shipped.PROCESSOR.toString()),
                sources);
    }

    private Map<String, String> outputOf(String out, List<Path> sources) throws IOException, InterruptedException {
        assertThat(onClassPath(out, sources)).isEqualTo(new Javac.Result(0, ""));
        Map<String, String> written = new TreeMap<>();
        for (Path file : Javac.files(folder.resolve(out))) {
            written.put(
                    folder.resolve(out).relativize(file).toString().replace('\\', '/'),
                    Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return written;
    }
}
