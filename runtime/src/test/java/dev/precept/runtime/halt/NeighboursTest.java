package dev.precept.runtime.halt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.Precept;
import dev.precept.runtime.halt.HaltReceipt.Reach;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two copies of the runtime in one JVM, as two web applications have them, and beans that only look like one. */
class NeighboursTest {

    private static final HaltTarget POST = new HaltTarget.Tool("postBeside");
    private static final String EVERY_BEAN = "dev.precept:type=Halt,*";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private ObjectName strange;

    /** Answers as it is told. */
    private static class Strange implements HaltMXBean {
        @Override
        public List<String> getHalts() {
            return List.of();
        }

        @Override
        public List<String> getTargets() {
            return List.of();
        }

        @Override
        public List<String> getRunning() {
            return List.of();
        }

        @Override
        public List<String> halt(String target, String reason) {
            return List.of();
        }

        @Override
        public List<List<String>> haltHere(String target, String reason) {
            return List.of(List.of("postBeside", "desk", "s-1", "worker"));
        }
    }

    @BeforeEach
    void name() throws Exception {
        strange = new ObjectName("dev.precept:type=Halt,loader=strange");
        Precept.halts();
    }

    @AfterEach
    void leave() throws Exception {
        if (server.isRegistered(strange)) {
            server.unregisterMBean(strange);
        }
        Precept.resume(POST, "test", "the test is over");
    }

    @Test
    void listsWhatRunsBeside() throws Exception {
        server.registerMBean(new Strange(), strange);

        HaltReceipt receipt = Precept.halt(POST, "drill");
        assertThat(receipt.running()).containsExactly(new RunningCall("postBeside", "desk", "s-1", "worker"));
        assertThat(receipt.reach()).isEqualTo(Reach.THIS_JVM);
    }

    @Test
    void saysThatSomebodyDidNotAnswer() throws Exception {
        server.registerMBean(
                new Strange() {
                    @Override
                    public List<List<String>> haltHere(String target, String reason) {
                        throw new IllegalStateException("its loader is closed");
                    }
                },
                strange);

        assertThat(Precept.halt(POST, "drill").reach()).isEqualTo(Reach.NOT_EVERYWHERE);
        assertThat(Halts.here().of(POST)).isNotNull();
    }

    @Test
    void aCopyThatComesLaterLearnsWhatIsHalted() throws Exception {
        Precept.halt(POST, "drill");
        try (URLClassLoader application = copy()) {
            assertThat(halts(application)).singleElement().asString().contains("postBeside");
            end(application);
        }
    }

    @Test
    void aCopyThatComesLaterRunsNothingWhenANeighbourDoesNotAnswer() throws Exception {
        server.registerMBean(
                new Strange() {
                    @Override
                    public List<String> getTargets() {
                        throw new IllegalStateException("its loader is closed");
                    }
                },
                strange);
        try (URLClassLoader application = copy()) {
            assertThat(halts(application)).singleElement().asString().contains("target=*");
            end(application);
        }
    }

    @Test
    void haltsBothCopiesAndLiftsNoneBeside() throws Exception {
        try (URLClassLoader application = copy()) {
            assertThat(halts(application)).isEmpty();
            Precept.halt(POST, "drill");
            assertThat(halts(application)).hasSize(1);
            Precept.resume(POST, "test", "here only");
            assertThat(halts(application)).hasSize(1);
            end(application);
        }
    }

    @Test
    void whatHasEndedIsHaltedForGoodAndHasNoBean() throws Exception {
        int before = server.queryNames(new ObjectName(EVERY_BEAN), null).size();
        try (URLClassLoader application = copy()) {
            assertThat(halts(application)).isEmpty();
            assertThat(server.queryNames(new ObjectName(EVERY_BEAN), null)).hasSize(before + 1);
            end(application);
            assertThat(server.queryNames(new ObjectName(EVERY_BEAN), null)).hasSize(before);
            assertThat(halts(application)).singleElement().asString().contains("the application has ended");
        }
        assertThat(Halts.here().all()).noneMatch(halt -> halt.reason().contains("ended"));
    }

    private static URLClassLoader copy() {
        URL[] places = {place(Precept.class), place(dev.precept.Tool.class)};
        return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static List<?> halts(ClassLoader application) throws Exception {
        return (List<?>) call(application, "halts");
    }

    private static void end(ClassLoader application) throws Exception {
        call(application, "end");
    }

    private static Object call(ClassLoader application, String name) throws Exception {
        Method method = application.loadClass(Precept.class.getName()).getMethod(name);
        return method.invoke(null);
    }
}
