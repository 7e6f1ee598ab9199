package dev.precept.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.jar.Manifest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two web applications in one Tomcat, each with the runtime among its own libraries. The one allows 500, the other, of
 * another version, 10.
 */
class TomcatIT {

    private static final String LEAKS = "findleaks?statusLine=true";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path one;
    private Path two;
    private Path haltFile;

    @ParameterizedTest
    @ValueSource(strings = {"tomcat-10.1", "tomcat-11"})
    void judgesInWebApplications(String version) throws IOException {
        Path home = Tomcat.unpacked(version, folder.resolve("tomcat"));
        one = war(home, "one", UnaryOperator.identity());
        two = war(
                home,
                "two",
                source -> source.replace("amount <= 500", "amount <= 10")
                        .replace("At most 500", "At most 10")
                        .replace("version = \"1\"", "version = \"2\""));
        haltFile = folder.resolve("halt");

        try (Tomcat tomcat = Tomcat.start(true, home, haltFile)) {
            keepsTwoVersionsApart(tomcat);
            haltsReachBoth(tomcat);
            forgetsNoHaltWhenOneComesAgain(tomcat);
            keepsNothingOfWhatHasEnded(tomcat);
            theFileReachesBoth(tomcat);
        }
        try (Tomcat tomcat = Tomcat.start(false, home, folder.resolve("none"))) {
            assertThat(tomcat.take("one", "20")).isEqualTo(Judged.AGENT_OFF);
        }
    }

    private static void keepsTwoVersionsApart(Tomcat tomcat) {
        assertThat(tomcat.take("one", "20")).isEqualTo("20: refunded, effects 1");
        assertThat(tomcat.take("one", "-1")).isEqualTo("-1: ToolRefusedException, effects 1");
        assertThat(tomcat.take("one", "900")).isEqualTo("900: ToolRefusedException, effects 1");
        assertThat(tomcat.take("two", "20")).isEqualTo("20: ToolRefusedException, effects 0");
        assertThat(tomcat.take("two", "5")).isEqualTo("5: refunded, effects 1");
    }

    private static void haltsReachBoth(Tomcat tomcat) {
        assertThat(tomcat.take("one", "halt=tool:refund")).isEqualTo("halt=tool:refund: reaches THIS_JVM, effects 1");
        assertThat(tomcat.take("one", "20")).isEqualTo("20: AgentHaltedException, effects 1");
        assertThat(tomcat.take("two", "5")).isEqualTo("5: AgentHaltedException, effects 1");
    }

    private void forgetsNoHaltWhenOneComesAgain(Tomcat tomcat) {
        again(tomcat, "one", one);
        assertThat(tomcat.take("one", "20")).isEqualTo("20: AgentHaltedException, effects 0");

        assertThat(tomcat.take("one", "resume=tool:refund")).startsWith("resume=tool:refund: lifted true");
        assertThat(tomcat.take("one", "20")).isEqualTo("20: refunded, effects 1");
        assertThat(tomcat.take("two", "5")).isEqualTo("5: AgentHaltedException, effects 1");
        assertThat(tomcat.take("two", "resume=tool:refund")).startsWith("resume=tool:refund: lifted true");
        assertThat(tomcat.take("two", "5")).isEqualTo("5: refunded, effects 2");

        assertThat(tomcat.take("two", "jmx=agent:shop")).isEqualTo("agent:shop by JMX, running 0");
        assertThat(tomcat.take("one", "20")).isEqualTo("20: AgentHaltedException, effects 1");
        assertThat(tomcat.take("two", "5")).isEqualTo("5: AgentHaltedException, effects 2");
    }

    /**
     * Tomcat itself collects garbage and counts its loaders. JDK 17 keeps the class of the record that was compared last, in
     * whichever application; so those that are there now compare some of theirs.
     */
    private void keepsNothingOfWhatHasEnded(Tomcat tomcat) {
        again(tomcat, "two", two);
        assertThat(tomcat.take("two", "5")).isEqualTo("5: AgentHaltedException, effects 0");
        again(tomcat, "one", one);
        assertThat(tomcat.take("one", "20")).isEqualTo("20: AgentHaltedException, effects 0");
        for (String application : new String[] {"one", "two"}) {
            assertThat(tomcat.take(application, "halt=*")).contains("reaches THIS_JVM");
            assertThat(tomcat.take(application, "resume=*")).contains("lifted true");
            assertThat(tomcat.take(application, "resume=agent:shop")).contains("lifted true");
        }
        assertThat(tomcat.take("one", "resume=*")).contains("lifted true");

        String leaks = tomcat.manage(LEAKS);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!leaks.contains("No memory leaks found") && System.nanoTime() < until) {
            leaks = tomcat.manage(LEAKS);
        }
        assertThat(leaks).contains("No memory leaks found");
        assertThat(tomcat.log()).doesNotContain("SEVERE", "precept-halt-file");
    }

    private void theFileReachesBoth(Tomcat tomcat) throws IOException {
        assertThat(tomcat.take("one", "20")).isEqualTo("20: refunded, effects 1");
        assertThat(tomcat.take("two", "code=5")).isEqualTo("code=5: refunded, effects 1");
        Files.writeString(haltFile, "tool:refund\n");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!(tomcat.take("one", "halts").contains(" 1 halts")
                        && tomcat.take("two", "halts").contains(" 1 halts"))
                && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(tomcat.take("one", "20")).isEqualTo("20: AgentHaltedException, effects 1");
        assertThat(tomcat.take("two", "code=5")).isEqualTo("code=5: AgentHaltedException, effects 1");
    }

    private static void again(Tomcat tomcat, String name, Path war) {
        assertThat(tomcat.manage("undeploy?path=/" + name)).startsWith("OK");
        assertThat(tomcat.manage("deploy?path=/" + name + "&war=" + war.toUri()))
                .startsWith("OK");
    }

    /** Packed as build tools do, and put where Tomcat looks at its start. */
    private Path war(Path home, String name, UnaryOperator<String> change) throws IOException {
        Path root = folder.resolve(name);
        Path libraries = Files.createDirectories(root.resolve("WEB-INF/lib"));
        new Application(folder.resolve(name + "-classes"), change, "shop", "war")
                .onClassPath(home.resolve("lib/servlet-api.jar"));
        Files.move(folder.resolve(name + "-classes"), root.resolve("WEB-INF/classes"));
        for (String module : new String[] {"annotations", "runtime"}) {
            Path jar = Jars.ours(module);
            Files.copy(jar, libraries.resolve(jar.getFileName()));
        }
        Path war = Jars.pack(folder.resolve(name + ".war"), root, new Manifest());
        Files.copy(war, home.resolve("webapps/" + name + ".war"));
        return war;
    }
}
