package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Beans with tools behind the proxies of two real Springs, with the agent as it ships: judged once, where the body is. */
class SpringProxyIT {

    /** What stands on the class path. */
    enum Spring {
        /** 6.2, as in Spring Boot 3.5. */
        CURRENT,
        /** 7.0, as in Spring Boot 4.0. */
        NEXT
    }

    @TempDir
    static Path folder;

    private static final Map<Spring, Outcome> OUTCOMES = new LinkedHashMap<>();

    @BeforeAll
    static void callThroughEveryProxy() throws IOException {
        Workshop workshop = Workshop.beside(
                folder, jars(Spring.CURRENT).filter(SpringProxyIT::isSpring).toArray(Path[]::new));
        SpringShop.compile(workshop);
        for (Spring spring : Spring.values()) {
            OUTCOMES.put(
                    spring,
                    new ForkedJvm()
                            .with(workshop.classes())
                            .with(jars(spring).toArray(Path[]::new))
                            .guarded()
                            .run("shop.Main"));
        }
    }

    static Stream<Path> jars(Spring spring) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> tests = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
        if (spring == Spring.CURRENT) {
            return tests.stream();
        }
        try (Stream<Path> copied = Files.list(Path.of(System.getProperty("precept.frameworks"), "spring-next"))) {
            return Stream.concat(tests.stream().filter(jar -> !isSpring(jar)), copied.toList().stream());
        }
    }

    static boolean isSpring(Path jar) {
        return jar.getFileName().toString().startsWith("spring-");
    }

    private static void assertAnswer(String name, String answer) {
        assertThat(OUTCOMES)
                .hasSize(2)
                .allSatisfy(
                        (spring, outcome) -> assertThat(outcome.out().lines()).contains(name + ": " + answer));
    }

    @ParameterizedTest
    @EnumSource
    void refusesNoOverrideOfAProxyThatHandsItsCallsOn(Spring spring) {
        assertThat(OUTCOMES.get(spring).exit()).isZero();
        assertThat(OUTCOMES.get(spring).err().lines().filter(line -> line.contains("PRE-0718")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*(shop\\.Quick#|Proxy\\d+#|GuardFaults|Tool \\w+ is refused|event=refusal).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "allowed, ran a 1",
        "refused, ToolRefusedException 0",
        "closed, ToolRefusedException 0",
        "reflected, ran a 1",
        "notAdvised, ran a 1",
        "notAdvisedRefused, ToolRefusedException 0",
        "factNotAdvised, ran a 1",
    })
    void asksTheFactsOfTheTarget(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "neverProceeds, ran advice 0",
        "changesArguments, ToolRefusedException 0",
        "mendsArguments, ran a 1",
        "twice, ran a 2",
    })
    void judgesWhatAdviceMakesOfACall(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource({"slice, ran 1.0 1", "twoSlices, ran 1.0 2", "lastOfTwoSlices, ToolRefusedException 1"})
    void countsEveryCallThatReachesTheTarget(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "proxyOfProxy, ran a 1",
        "proxyOfProxyRefused, ToolRefusedException 0",
        "proxyOfUnseenOverride, ToolRefusedException 0",
    })
    void judgesOnceBehindSeveralClasses(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource({"configuration, ran shop 1", "configurationRefused, ToolRefusedException 0"})
    void asksTheProxyWhereItHoldsTheStateItself(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource({"contractOfInterface, ran desk 1", "contractOfInterfaceRefused, ToolRefusedException 0"})
    void judgesByTheContractOfAnInterfaceBehindAProxy(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource({"interface, ToolRefusedException 0", "interfaceWithoutTarget, ToolRefusedException 0"})
    void refusesProxiesOfInterfaces(String name, String answer) {
        assertAnswer(name, answer);
    }

    @ParameterizedTest
    @CsvSource("framework, ran a 1")
    void isCalledByAFramework(String name, String answer) {
        assertAnswer(name, answer);
    }
}
