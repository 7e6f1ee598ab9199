package dev.precept.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.command.Main;
import dev.precept.testkit.shop.Refunds;
import dev.precept.testkit.shop.ShopAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** JVMs of a build that run tests at the same time, with nothing but a system property, and a gate after them. */
class ForkedRunsTest {

    @TempDir
    Path folder;

    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Allows {
        @Test
        void allows() {
            new Refunds().refund("A1", "5");
        }
    }

    @AgentUnderTest(value = ShopAgent.class, woven = false)
    static final class Refuses {
        @Test
        void refuses() {
            new Refunds().refund("A1", "600");
        }
    }

    /** Runs a test class as any build tool does: JUnit looks for listeners by itself. */
    static final class Fork {
        private Fork() {}

        public static void main(String[] words) throws ClassNotFoundException {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(Class.forName(words[0])))
                            .build());
        }
    }

    private Process java(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dprecept.coverage=" + folder,
                "-Dprecept.coverage.only=dev.precept.testkit.shop."));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "said", ".log").toFile())
                .start();
    }

    @Test
    void loseNothingAndTheGateAfterThemFailsTheBuild() throws Exception {
        Process one = java(Fork.class.getName(), Allows.class.getName());
        Process two = java(Fork.class.getName(), Refuses.class.getName());
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();

        assertThat(folder.resolve("coverage.txt"))
                .content()
                .contains("issueRefund  approval                  1 test   1 test");
        assertThat(java(Main.class.getName(), "coverage", folder.toString(), "--gate", "both")
                        .waitFor())
                .isEqualTo(1);
    }
}
