package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it ships, in a compiler of its own with nothing else on the processor path. */
class ShadedJarIT {

    private static final Path JAR = Path.of(System.getProperty("processor.jar"));

    @TempDir
    private Path folder;

    @Test
    void writesAGuardWithoutAWordToSay() throws Exception {
        Result result = javac(Fixture.HEAD + """
                public class RefundTools {
                    @Fact int age(String orderId) { return 1; }
                    @Tool @Effect(IRREVERSIBLE) @Exclusive("orderId")
                    @Invariant(rule = "Small", require = {"amount > 0 && amount <= 500 && age < 30", "orderId.matches('^[A-Z]-[0-9]+$')"})
                    @Invariant(rule = "Few", limit = @Limit(sum = "amount", max = "500", of = "orderId"))
                    public void issueRefund(String orderId, BigDecimal amount) {}
                }
                """);

        assertThat(result).isEqualTo(new Result(0, ""));
        assertThat(folder.resolve("out/shop/RefundToolsPreceptGuard.class")).exists();
        assertThat(folder.resolve("out/META-INF/precept/tools/shop.RefundTools"))
                .exists();
    }

    @Test
    void pointsAtTheFaultOfARepeatedRule() throws Exception {
        Result result = javac(Fixture.HEAD + """
                public class RefundTools {
                    @Tool @Effect(IRREVERSIBLE)
                    @Invariant(rule = "Positive", require = "amount > 0")
                    @Invariant(rule = "Small", require = "amont <= 500")
                    public void issueRefund(BigDecimal amount) {}
                }
                """);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output())
                .contains(
                        "RefundTools.java:15: error: [PRE-0202] ",
                        "    amont <= 500\n    ^^^^^\n",
                        "\"amount\"",
                        "1 error");
    }

    @Test
    void stillKnowsTheToolAnnotationsOfOtherFrameworks() throws Exception {
        Path adk = Files.createDirectories(folder.resolve("com/google/adk/tools"));
        Files.writeString(
                adk.resolve("Annotations.java"),
                "package com.google.adk.tools; public class Annotations { public @interface Schema { String name() default \"\"; } }");

        Result result = javac(Fixture.HEAD + """
                public class RefundTools {
                    @com.google.adk.tools.Annotations.Schema(name = "refund")
                    public void issueRefund(BigDecimal amount) {}
                }
                """);

        assertThat(result.output()).contains("[PRE-0301] ");
    }

    @Test
    void sharesNoClassWithOtherProcessors() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .allMatch(name -> name.startsWith("dev/precept/") || name.startsWith("META-INF/"))
                    .filteredOn(name -> name.startsWith("META-INF/"))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/services/javax.annotation.processing.Processor",
                            "META-INF/gradle/incremental.annotation.processors",
                            "META-INF/maven/dev.precept/precept-processor/pom.xml",
                            "META-INF/maven/dev.precept/precept-processor/pom.properties",
                            "META-INF/NOTICE");
        }
    }

    private record Result(int status, String output) {}

    private Result javac(String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("RefundTools.java"), source);
        Path out = Files.createDirectories(folder.resolve("out"));
        Path messages = folder.resolve("messages.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-Xlint:all,-processing",
                "-Werror",
                "-processorpath",
                JAR.toString(),
                "-classpath",
                System.getProperty("annotations.path")
                        + java.io.File.pathSeparator
                        + System.getProperty("runtime.path"),
                "-sourcepath",
                folder.toString(),
                "-d",
                out.toString(),
                file.toString()));
        try (Stream<Path> others = Files.walk(folder)) {
            others.filter(path -> path.endsWith("Annotations.java"))
                    .map(Path::toString)
                    .forEach(command::add);
        }
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        int status = javac.waitFor();
        return new Result(status, Files.readString(messages));
    }
}
