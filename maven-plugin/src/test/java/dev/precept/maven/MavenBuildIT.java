package dev.precept.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.maven.MavenBuild.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build as a user would have it, run by the Maven that runs this one, with a repository of its own. */
class MavenBuildIT {

    private static final String TILL = """
            package shop;
            import dev.precept.*;
            public class Till {
                static int paid;
                @Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                public void pay(int cents) { paid++; }
                public static void main(String[] none) {
                    for (int cents : new int[] {5, 501}) {
                        try { new Till().pay(cents); } catch (RuntimeException refused) { System.out.print(refused.getMessage()); }
                    }
                    System.out.println(" " + paid);
                }
            }
            """;
    private static final String PAY = """
            package shop;
            import dev.precept.*;
            public interface Pay {
                @Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                void pay(int cents);
            }
            """;
    private static final String LAMBDA = "package shop; class Sneak { static Pay past() { return cents -> Till.paid++; } }";

    @TempDir
    static Path folder;

    private static MavenBuild build;
    private static Outcome first;

    @BeforeAll
    static void build() throws IOException {
        build = MavenBuild.in(folder);
        build.source("shop/Till", TILL);
        first = build.run("process-classes", "precept:check");
    }

    @Test
    void weavesAfterTheCompilationAndFindsAllOfItWoven() {
        assertThat(first.exit()).as(first.out()).isZero();
        assertThat(first.out())
                .contains(":" + MavenBuild.VERSION + ":weave (default)", "1 tool woven, 0 woven before")
                .contains(":" + MavenBuild.VERSION + ":check", "0 tools woven, 1 woven before");
    }

    @Test
    void makesClassesThatRefuseWithoutAnAgent() throws IOException {
        assertThat(build.java("shop.Till").out())
                .startsWith("Refused by contract: pay was not run. Rule: Small.")
                .endsWith(" 1\n");
    }

    @Test
    void weavesNothingAndCompilesNothingTheSecondTime() throws IOException {
        byte[] before = Files.readAllBytes(build.classFile("shop/Till"));

        Outcome again = build.run("process-classes");
        assertThat(again.out()).contains("Nothing to compile", "0 tools woven, 1 woven before");
        assertThat(Files.readAllBytes(build.classFile("shop/Till"))).isEqualTo(before);
    }

    @Test
    void failsWhereAToolCannotBeGuarded(@TempDir Path other) throws IOException {
        MavenBuild failing = build.beside(other);
        failing.source("shop/Till", TILL);
        failing.source("shop/Pay", PAY);
        failing.source("shop/Sneak", LAMBDA);

        Outcome failed = failing.run("process-classes");
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.out())
                .contains("[PRE-0718]", "by a lambda or a method reference", "shop.Sneak#past()Lshop/Pay;", "Fix: ")
                .doesNotContain("Exception:");
        assertThat(new String(Files.readAllBytes(failing.classFile("shop/Till")), StandardCharsets.ISO_8859_1))
                .doesNotContain("pay$precept");
    }
}
