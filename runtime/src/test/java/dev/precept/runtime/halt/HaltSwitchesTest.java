package dev.precept.runtime.halt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.Precept;
import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HaltSwitchesTest {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private ObjectName bean;

    @BeforeEach
    void up() throws Exception {
        Precept.halt(new HaltTarget.Tool("post"), "puts the switches up");
        resume();
        bean = server.queryNames(new ObjectName("dev.precept:type=Halt,*"), null)
                .iterator()
                .next();
    }

    @AfterEach
    void resume() {
        Precept.resume(new HaltTarget.Tool("post"), "test", "the test is over");
    }

    @Test
    void haltsByJmx() throws Exception {
        halt("tool:post");

        assertThat(Halts.here().stopping("post", "", "")).isNotNull();
        assertThat((String[]) server.getAttribute(bean, "Halts")).containsExactly("tool:post: by JMX: drill");
        assertThat((String[]) server.getAttribute(bean, "Running")).isEmpty();
    }

    @Test
    void cannotResumeByJmx() throws Exception {
        assertThat(server.getMBeanInfo(bean).getOperations())
                .extracting(operation -> operation.getName())
                .containsExactlyInAnyOrder("halt", "haltHere");
    }

    @Test
    void saysWhatATargetIsToAnOperatorWhoMistypesIt() {
        assertThatThrownBy(() -> halt("post")).rootCause().hasMessageContaining("tool:<name>");
    }

    private void halt(String target) throws Exception {
        server.invoke(bean, "halt", new Object[] {target, "drill"}, new String[] {
            String.class.getName(), String.class.getName()
        });
    }
}
