package dev.precept.testkit.coverage;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.precept.testkit.TestClock;
import dev.precept.testkit.data.Datum;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes inside of a test, with coverage on, as a build would. */
public final class Launches {

    public static final Instant NOON = Instant.parse("2030-03-10T12:00:00Z");

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant at = NOON;

    public Launches(Path folder) {
        this.folder = folder;
    }

    public Launches at(Instant time) {
        at = time;
        return this;
    }

    /** Runs them; what they showed is in the folder. */
    public void run(Map<String, String> parameters, Class<?>... tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(tests).map(type -> selectClass(type)).toList())
                .configurationParameter("precept.coverage", folder.toString())
                .configurationParameter("precept.coverage.only", "dev.precept.testkit.shop.")
                .configurationParameters(parameters)
                .build();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ContractCoverageListener(
                        TestClock.advancing(at, Duration.ofMillis(1)), stream(out), stream(err)))
                .build();
        LauncherFactory.create(config).execute(request);
    }

    public Runs runs(Class<?>... tests) {
        run(Map.of(), tests);
        return new RunFolder(folder).read();
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The rule of that id, of whichever tool. */
    static RuleCoverage rule(Coverage coverage, String id) {
        return coverage.rules().stream()
                .filter(rule -> rule.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> texts(Datum list) {
        return list.items().stream().map(Datum::text).toList();
    }
}
