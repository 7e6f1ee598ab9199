package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An agent and its tools, the tests that follow from them, and the slips of the pen that those should notice. */
final class MutationSubject {

    /** A slip, in one source. */
    record Slip(String source, int number, String words) {
        @Override
        public String toString() {
            return Compiled.nameOf(source).replaceFirst(".*\\.", "") + ", " + words;
        }
    }

    private final List<String> contracts;
    private final Path classes;
    private final Path tests;
    private final Path work;
    private final Compiled asked;
    private int made;

    /** Compiles the sources, and behind them a test source that asks for the tests of their agents. */
    MutationSubject(Path folder, String request, List<String> besides, List<String> contracts) {
        this.contracts = contracts;
        this.classes = folder.resolve("classes");
        this.tests = folder.resolve("tests");
        this.work = folder;
        List<String> all = new ArrayList<>(besides);
        all.addAll(contracts);
        Compiled main = Compiled.of(all.toArray(String[]::new));
        assertThat(main.errors()).isEmpty();
        main.writeTo(classes);
        this.asked = Compiled.with(
                compiler(classes),
                List.of(new ContractProcessor(), new ContractIndexProcessor(), new ContractTestProcessor()),
                List.of(),
                request);
        assertThat(asked.errors()).isEmpty();
        asked.writeTo(tests);
    }

    /** The tests pass before anything was changed. */
    void passesItsOwnTests() {
        assertThat(GeneratedTests.failures(tests, classes)).isEmpty();
    }

    /** The generated tests, as they are written. */
    String source(String type) {
        return asked.source(type);
    }

    int tests() {
        return GeneratedTests.count(tests, classes);
    }

    List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        for (String source : contracts) {
            MutatingProcessor listing = MutatingProcessor.listing();
            Compiled.with(compiler(classes), List.of(listing), List.of(), source);
            for (String words : listing.words()) {
                slips.add(new Slip(source, slips.size(), words));
            }
        }
        Map<String, Integer> next = new LinkedHashMap<>();
        return slips.stream()
                .map(slip -> new Slip(slip.source(), next.merge(slip.source(), 1, Integer::sum) - 1, slip.words()))
                .toList();
    }

    /** Those that no test notices. */
    List<String> unnoticed(List<Slip> slips) {
        return slips.stream().filter(slip -> !notice(slip)).map(Slip::toString).toList();
    }

    /** Whether a test notices that a contract says something else. */
    boolean notices(String contract, String said, String instead) {
        assertThat(contract).as("the contract says " + said).contains(said);
        Path changed = work.resolve("slip" + made++);
        Compiled compiled = Compiled.with(
                compiler(classes),
                List.of(new ContractProcessor(), new ContractIndexProcessor()),
                List.of(),
                contract.replace(said, instead));
        assertThat(compiled.errors()).as(instead).isEmpty();
        compiled.writeTo(changed);
        return GeneratedTests.notice(tests, changed, classes);
    }

    private boolean notice(Slip slip) {
        Path changed = work.resolve("slip" + made++);
        Compiled compiled = Compiled.with(
                compiler(classes), List.of(new MutatingProcessor(slip.number())), List.of(), slip.source());
        assertThat(compiled.errors()).as(slip.toString()).isEmpty();
        compiled.writeTo(changed);
        return GeneratedTests.notice(tests, changed, classes);
    }

    private static Compiler compiler(Path classes) {
        return Compiler.javac()
                .withClasspath(Stream.concat(Stream.of(classes.toFile()), Testkit.classPath().stream())
                        .toList());
    }
}
