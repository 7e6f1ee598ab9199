package dev.precept.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.config.Concern;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

    private static Surroundings of(String... options) {
        return Surroundings.of(List.of(options), "precept-agent.jar");
    }

    @Test
    void knowsItsPlaceAmongTheAgents() {
        Surroundings seen = of(
                "-javaagent:/opt/otel.jar=token=secret",
                "-javaagent:/opt/precept-agent.jar=log=quiet",
                "-javaagent:C:\\jacoco.jar",
                "-agentpath:/opt/libprofiler.so=file=x",
                "-Xmx1g");

        assertThat(seen.before()).containsExactly("otel.jar");
        assertThat(seen.after()).containsExactly("jacoco.jar");
        assertThat(seen.others()).containsExactly("libprofiler.so");
        assertThat(seen.concerns()).containsExactlyInAnyOrder(Concern.ATTACH, Concern.OTHER_AGENTS);
        assertThat(seen.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y",
                "-Xrunjdwp:transport=dt_socket",
                "-agentpath:/usr/lib/libjdwp.so=server=y"
            })
    void seesADebugger(String option) {
        assertThat(of(option).debugger()).isEqualTo("jdwp");
        assertThat(of(option).concerns()).contains(Concern.DEBUGGER);
    }

    @ParameterizedTest
    @CsvSource({
        "-XX:+DisableAttachMechanism, off",
        "-XX:-EnableDynamicAgentLoading, off",
        "-XX:+EnableDynamicAgentLoading, possible",
        "-XX:-DisableAttachMechanism, possible",
        "-XX:-EnableDynamicAgentLoading -XX:+EnableDynamicAgentLoading, possible",
    })
    void seesWhetherAgentsCanBeAttached(String options, String expected) {
        assertThat(of(options.split(" ", -1)).attach()).isEqualTo(expected);
    }

    @Test
    void takesWhatItDoesNotKnowForAConcern() {
        assertThat(Surroundings.of(null, "precept-agent.jar").concerns()).containsExactlyInAnyOrder(Concern.values());
    }

    @Test
    void findsNoOptionsBehindTheMainClass() {
        assertThat(options("Main -agentlib:jdwp=x", "java", "-javaagent:a.jar", "-cp", "x", "Main", "-agentlib:jdwp=x"))
                .containsExactly("-javaagent:a.jar", "-cp", "x");
    }

    @Test
    void readsNoCommandLineThatDoesNotSayAll() {
        assertThat(options("Main", "java", "-javaagent:a.jar", "@more", "Main")).isNull();
        assertThat(options("Main", "java", "-javaagent:a.jar", "-XX:Flags=more", "Main"))
                .isNull();
        assertThat(options("Main", "java", "-javaagent:a.jar", "-XX:VMOptionsFile=more", "Main"))
                .isNull();
        assertThat(options("Main", "launcher", "-cp", "x", "Main")).isNull();
        assertThat(options("", "launcher", "-javaagent:a.jar")).isNull();
        assertThat(options("other/Main", "java", "-javaagent:a.jar", "Main")).isNull();
    }

    private static List<String> options(String main, String... words) {
        return JvmArguments.options(String.join("\0", Arrays.asList(words)) + '\0', main);
    }
}
