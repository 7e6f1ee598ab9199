package dev.precept.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent comes when the tool class is loaded already. */
class AttachIT {

    @TempDir
    static Path folder;

    private static Path shop;

    @BeforeAll
    static void compile() {
        shop = new Application(folder.resolve("shop"), "shop").onClassPath();
    }

    @Test
    void refusesToComeLater() throws Exception {
        assertThat(attached(false, "code=20", "20"))
                .contains("code=20: refunded, effects 1", "20: [PRE-0701], effects 1")
                .anyMatch(line -> line.startsWith("[precept] [PRE-0765] precept-agent.jar: the agent was attached")
                        && line.contains("Fix: name precept-agent.jar with -javaagent"));
    }

    @Test
    void leavesAGuardedJvmGuarded() throws Exception {
        assertThat(attached(true, "20", "900"))
                .contains("20: refunded, effects 1", "900: ToolRefusedException, effects 1")
                .anyMatch(line -> line.contains("PRE-0765"));
    }

    /** What a JVM says that takes one step, is attached to, and takes another. */
    private static List<String> attached(boolean guarded, String before, String after) throws Exception {
        Process process = new ChildJvm(guarded).flat(shop, "shop.Driver").start();
        try (BufferedReader lines = process.inputReader()) {
            String first;
            try (Writer steps = process.outputWriter()) {
                steps.write(before + '\n');
                steps.flush();
                first = lines.readLine();
                while (!first.contains("effects")) {
                    first = lines.readLine();
                }
                attach(process);
                steps.write(after + '\n');
            }
            List<String> said = lines.lines().collect(Collectors.toList());
            said.add(first);
            return said;
        } finally {
            process.destroy();
        }
    }

    private static void attach(Process process) throws Exception {
        VirtualMachine jvm = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            assertThatThrownBy(() -> jvm.loadAgent(Jars.ours("agent").toString()))
                    .isInstanceOf(AgentInitializationException.class);
        } finally {
            jvm.detach();
        }
    }
}
