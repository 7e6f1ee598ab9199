package dev.precept.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application in a named module that exports nothing and opens nothing. */
class ModulePathIT {

    @TempDir
    static Path folder;

    private static Path shop;

    @BeforeAll
    static void compile() {
        shop = new Application(folder.resolve("shop"), "shop", "module").onModulePath();
    }

    private static ChildJvm module(boolean guarded, Path module) {
        return new ChildJvm(guarded)
                .with(
                        "-p",
                        Jars.path(module, Jars.ours("annotations"), Jars.ours("runtime")),
                        "-m",
                        "shop/shop.Driver");
    }

    @Test
    void judgesInANamedModule() {
        ChildJvm.Outcome outcome = module(true, shop).run(Judged.STEPS);

        assertThat(outcome.out()).containsExactly(Judged.OUTCOMES);
        assertThat(outcome.err()).doesNotContain("JMX");
    }

    @Test
    void judgesInAModularJar() {
        Path jar = Jars.pack(folder.resolve("shop.jar"), shop, new Manifest());

        assertThat(module(true, jar).run("20", "900").out())
                .containsExactly("20: refunded, effects 1", "900: ToolRefusedException, effects 1");
    }

    @Test
    void opensNoSessionWithoutTheAgent() {
        assertThat(module(false, shop).run("20").out()).containsExactly(Judged.AGENT_OFF);
    }
}
