package dev.precept.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flat class path, a loader of the application's own, and development tools. */
class ClassPathIT {

    @TempDir
    static Path folder;

    private static Path shop;
    private static Path tools;

    @BeforeAll
    static void compile() {
        shop = new Application(folder.resolve("shop"), "shop").onClassPath();
        tools = new Application(folder.resolve("tools"), "late", "swap").onClassPath(shop);
    }

    @Test
    void judgesOnAFlatClassPath() {
        assertThat(new ChildJvm(true)
                        .flat(shop, "shop.Driver")
                        .run(Judged.STEPS)
                        .out())
                .containsExactly(Judged.OUTCOMES);
    }

    @Test
    void opensNoSessionWithoutTheAgent() {
        assertThat(new ChildJvm(false).flat(shop, "shop.Driver").run("20").out())
                .containsExactly(Judged.AGENT_OFF);
    }

    @Test
    void judgesInALoaderThatComesLate() {
        String places = Jars.path(shop, Jars.ours("annotations"), Jars.ours("runtime"));

        assertThat(new ChildJvm(true)
                        .with("-cp", tools.toString(), "late.Late", places)
                        .run(Judged.STEPS)
                        .out())
                .containsExactly(Judged.OUTCOMES);
        assertThat(new ChildJvm(false)
                        .with("-cp", tools.toString(), "late.Late", places)
                        .run("20")
                        .out())
                .containsExactly(Judged.AGENT_OFF);
    }

    @Test
    void refusesInALoaderThatComesLateWithoutAGuard() throws IOException {
        Path bare = new Application(folder.resolve("bare"), "shop").onClassPath();
        Files.delete(bare.resolve("shop/TillPreceptGuard.class"));
        String places = Jars.path(bare, Jars.ours("annotations"), Jars.ours("runtime"));

        ChildJvm.Outcome outcome = new ChildJvm(true)
                .with("-cp", tools.toString(), "late.Late", places)
                .run("20", "code=20");
        assertThat(outcome.out())
                .containsExactly("20: ToolRefusedException, effects 0", "code=20: ToolRefusedException, effects 0");
        assertThat(outcome.err()).contains("PRE-0714");
    }

    @Test
    void staysGuardedWhenADevelopmentToolPutsTheClassBack() {
        assertThat(swapping("").run("20", "900").out())
                .containsExactly(
                        "20: refunded, effects 1",
                        "redefined: done",
                        "900: ToolRefusedException, effects 1",
                        "retransformed: refused by the JVM",
                        "900: ToolRefusedException, effects 1",
                        "code=900: ToolRefusedException, effects 1");
    }

    @Test
    void opensNoSessionWhenAnotherAgentTakesTheGuardOutAgain() {
        assertThat(swapping("=load").run("20").out()).containsExactly(Judged.AGENT_OFF);
    }

    private static ChildJvm swapping(String option) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Premain-Class", "swap.Swap");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        Path jar = Jars.pack(folder.resolve("swap.jar"), tools, manifest);
        return new ChildJvm(true)
                .with(
                        "-javaagent:" + jar + option,
                        "-cp",
                        Jars.path(shop, Jars.ours("annotations"), Jars.ours("runtime")),
                        "swap.Swap");
    }
}
