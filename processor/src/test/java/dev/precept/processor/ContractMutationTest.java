package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tests that follow from the samples' contracts notice slips of the pen in them. By default a few slips are made; with
 * {@code -Dprecept.mutants=all} every one, which takes minutes.
 */
class ContractMutationTest {

    private static final boolean ALL = System.getProperty("precept.mutants", "").equals("all");

    /** Of how many slips the default build makes one. */
    private static final int STRIDE = 41;

    private static final Path AGENT = Path.of("../sample-agent/src/main/java/dev/precept/sample");
    private static final Path AIRLINE = Path.of("../sample-airline/src/main/java/dev/precept/airline");

    @TempDir
    private Path folder;

    @Test
    void ofTheSupportAgent() {
        List<String> besides = new ArrayList<>(SampleTools.FRAMEWORK);
        besides.addAll(SampleTools.sources(AGENT.resolve("shop").toString()));
        List<String> contracts =
                new ArrayList<>(SampleTools.sources(AGENT.resolve("tools").toString()));
        contracts.add(SampleTools.read(AGENT.resolve("SupportAgent.java")));
        contracts.add(SampleTools.read(AGENT.resolve("BackOfficeAgent.java")));
        String request = """
                package dev.precept.sample;
                @dev.precept.testkit.GenerateContractTests({SupportAgent.class, BackOfficeAgent.class})
                class ContractTests {
                    @org.junit.jupiter.api.Test @dev.precept.Proves("young-order-refunded") void proves() {}
                }
                """;
        notices(new MutationSubject(folder, request, besides, contracts), List.of());
    }

    @Test
    void ofTheAirline() {
        List<String> besides =
                new ArrayList<>(SampleTools.sources(AIRLINE.resolve("desk").toString()));
        besides.add(SampleTools.read(AIRLINE.resolve("Allowance.java")));
        List<String> contracts = Stream.of("AirlineTools.java", "AirlineAgent.java")
                .map(name -> SampleTools.read(AIRLINE.resolve(name)))
                .toList();
        String request = """
                package dev.precept.airline;
                @dev.precept.testkit.GenerateContractTests(AirlineAgent.class)
                class ContractTests {}
                """;
        notices(new MutationSubject(folder, request, besides, contracts), List.of());
    }

    private static void notices(MutationSubject subject, List<String> survivors) {
        subject.passesItsOwnTests();
        List<MutationSubject.Slip> slips = subject.slips();
        List<MutationSubject.Slip> made = ALL
                ? slips
                : slips.stream()
                        .filter(slip -> slips.indexOf(slip) % STRIDE == 0)
                        .toList();
        List<String> unnoticed = subject.unnoticed(made);
        System.out.printf(
                Locale.ROOT,
                "%d generated tests, %d slips, %d made, %d noticed; unnoticed:%n",
                subject.tests(),
                slips.size(),
                made.size(),
                made.size() - unnoticed.size());
        unnoticed.forEach(System.out::println);
        subject.passesItsOwnTests();
        assertThat(unnoticed).isSubsetOf(survivors);
    }
}
