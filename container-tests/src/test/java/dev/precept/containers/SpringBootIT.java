package dev.precept.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Executable jars as Spring Boot's own packager makes them: the runtime is nested, the agent stands outside. */
class SpringBootIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"boot-3.5", "boot-4"})
    void judgesInAnExecutableJar(String boot) {
        Path application = new Application(folder.resolve("classes"), "shop", "boot").onClassPath(libraries(boot));
        Path jar = repackaged(boot, application);

        ChildJvm.Outcome outcome = jar(true, jar).run(Judged.STEPS);
        assertThat(outcome.out()).containsExactly(Judged.OUTCOMES);
        assertThat(outcome.err()).contains("tool-classes=1 tools=1");
        assertThat(jar(false, jar).run("20").out()).containsExactly(Judged.AGENT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot-3.5", "boot-4"})
    void refusesANestedLibraryWithoutItsGuard(String boot) throws IOException {
        Path shop = new Application(folder.resolve("shop"), "shop").onClassPath();
        Path application = new Application(folder.resolve("classes"), "boot").onClassPath(withShop(boot, shop));
        Files.delete(shop.resolve("shop/TillPreceptGuard.class"));
        Path library = Jars.pack(folder.resolve("shop.jar"), shop, new Manifest());

        ChildJvm.Outcome outcome =
                jar(true, repackaged(boot, application, library)).run("20", "code=20");
        assertThat(outcome.out())
                .containsExactly("20: ToolRefusedException, effects 0", "code=20: ToolRefusedException, effects 0");
        assertThat(outcome.err()).contains("PRE-0714");
    }

    /** DevTools load the classes of folders anew, in a loader of their own, whenever one of them has changed. */
    @ParameterizedTest
    @ValueSource(strings = {"boot-3.5", "boot-4"})
    void judgesAgainAfterDevToolsHaveRestarted(String boot) {
        Path classes = new Application(folder.resolve("classes"), "shop", "devtools").onClassPath(libraries(boot));
        List<Path> path = new ArrayList<>(List.of(classes, Jars.ours("annotations"), Jars.ours("runtime")));
        path.addAll(Jars.in(Jars.container(boot + "/lib")));

        assertThat(new ChildJvm(true)
                        .with("-Dspring.main.banner-mode=off", "-cp", Jars.path(path), "devtools.DevMain")
                        .run("20", "900")
                        .out())
                .filteredOn(line -> line.contains("effects") || line.startsWith("loader"))
                .containsExactly(
                        "loader RestartClassLoader",
                        "20: refunded, effects 1",
                        "900: ToolRefusedException, effects 1",
                        "loader RestartClassLoader",
                        "20: refunded, effects 1",
                        "900: ToolRefusedException, effects 1");
    }

    private static ChildJvm jar(boolean guarded, Path jar) {
        return new ChildJvm(guarded).with("-Dspring.main.banner-mode=off", "-jar", jar.toString());
    }

    private static Path[] libraries(String boot) {
        return Jars.in(Jars.container(boot + "/lib")).toArray(Path[]::new);
    }

    private static Path[] withShop(String boot, Path shop) {
        List<Path> all = new ArrayList<>(Jars.in(Jars.container(boot + "/lib")));
        all.add(shop);
        return all.toArray(Path[]::new);
    }

    private Path repackaged(String boot, Path application, Path... more) {
        List<Path> libraries = new ArrayList<>(List.of(Jars.ours("annotations"), Jars.ours("runtime")));
        libraries.addAll(List.of(more));
        Jars.in(Jars.container(boot + "/lib")).stream()
                .filter(library -> !library.toString().contains("devtools"))
                .forEach(libraries::add);
        Path plain = Jars.pack(folder.resolve("plain.jar"), application, new Manifest());
        return new BootPackager(boot).repackage(plain, folder.resolve("application.jar"), "boot.BootMain", libraries);
    }
}
