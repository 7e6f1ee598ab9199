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

    /**
     * What the runtime does not read: which answer stands at two of the five conditions, and who takes over where it is the
     * exclusion that says so. Nothing detects personal data yet.
     */
    private static final List<String> UNREAD = List.of(
            "OUT_OF_SCOPE: dropped",
            "OUT_OF_SCOPE: the route became another",
            "PII_DETECTED: dropped",
            "PII_DETECTED: FLAG_AND_REDACT became HALT",
            "BUDGET_EXCEEDED: HALT became ESCALATE");

    /** What makes no difference for an agent that routes no request and names nobody for the end of a session. */
    private static final List<String> WITHOUT_PHRASES =
            List.of("OUT_OF_SCOPE: ESCALATE became HALT", "BUDGET_EXCEEDED: dropped");

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
        List<String> survivors = new ArrayList<>(of("SupportAgent", UNREAD));
        survivors.addAll(of("BackOfficeAgent", UNREAD));
        survivors.addAll(of("BackOfficeAgent", WITHOUT_PHRASES));
        // A failure without an answer ends the session, as this answer does.
        survivors.add("BackOfficeAgent, TOOL_FAILURE: dropped");
        // An exclusion without phrases and clauses is for readers.
        survivors.add("BackOfficeAgent, closing-an-account-that-still-has-open-orders: dropped");
        survivors.add("BackOfficeAgent, closing-an-account-that-still-has-open-orders: the route became another");
        notices(new MutationSubject(folder, request, besides, contracts), survivors);
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
        List<String> survivors = new ArrayList<>(of("AirlineAgent", UNREAD));
        survivors.addAll(of("AirlineAgent", WITHOUT_PHRASES));
        // An exclusion without phrases and clauses is for readers.
        survivors.add("AirlineAgent, changing-the-number-of-passengers-of-a-reservation: dropped");
        survivors.add("AirlineAgent, changing-the-number-of-passengers-of-a-reservation: the route became another");
        // Without a first element the other side of the clause has no value, and refuses too.
        String first = "AirlineTools, updateReservationFlights: A6: size(flights) > 0 &&"
                + " flight(flights[0].flightNumber, flights[0].date).from == reservation(reservationId).origin: ";
        survivors.addAll(List.of(first + "> became >=", first + "> became !=", first + "0 became -1"));
        notices(new MutationSubject(folder, request, besides, contracts), survivors);
    }

    /** Every slip, since none of the samples has limits over time. */
    @Test
    void ofLimitsOverTime() {
        String tools = Fixture.HEAD + """
                public class PayTools {
                    @Tool @Effect(IRREVERSIBLE) @Exclusive("account")
                    @Invariant(rule = "100 a day", limit = @Limit(sum = "amount", max = "100", per = Per.DAY))
                    public void pay(String account, BigDecimal amount) {}

                    @Tool @Effect(IRREVERSIBLE)
                    @Invariant(rule = "Two an hour", limit = @Limit(calls = 2, per = Per.HOUR, each = Each.AGENT))
                    public void alarm() {}
                }
                """;
        String agent = Fixture.HEAD + AgentFixtures.COMPLETE.replace("OrderTools", "PayTools")
                + "public interface SupportAgent {}\n";
        String request = """
                package shop;
                @dev.precept.testkit.GenerateContractTests(SupportAgent.class)
                class ContractTests {}
                """;
        MutationSubject subject = new MutationSubject(folder, request, List.of(agent), List.of(tools));
        subject.passesItsOwnTests();

        List<MutationSubject.Slip> slips = subject.slips();
        assertThat(slips).map(MutationSubject.Slip::words).anyMatch(words -> words.contains("DAY became HOUR"));
        assertThat(subject.unnoticed(slips)).isEmpty();
    }

    @Test
    void ofOrders() {
        String desk = """
                package shop;
                import dev.precept.*;
                public class Desk {
                    @Tool("Identify") @Effect(EffectClass.READ_ONLY) @Establishes(value = "identified", of = "customer")
                    public String identify(String customer) { return customer; }
                    @Tool("Close") @Effect(EffectClass.IRREVERSIBLE) @Establishes(value = "closed", of = "account")
                    @Invariant(rule = "Some account", require = "account > 0")
                    public void close(int account) {}
                    @Tool("Pay") @Effect(EffectClass.IRREVERSIBLE)
                    @Invariant(rule = "Identified lately", after = @Past(value = "identified", same = "customer", within = "PT15M"))
                    @Invariant(rule = "Open", notAfter = @Past(value = "closed", same = "account"), otherwise = Action.HALT)
                    @Invariant(rule = "Not at once", notAfter = @Past(value = "warned", within = "PT1H"))
                    @Invariant(rule = "Some cents", require = "cents > 0")
                    public void pay(String customer, int account, int cents) {}
                    @Tool("Warn") @Effect(EffectClass.READ_ONLY) @Establishes("warned")
                    public String warn(String text) { return text; }
                }
                """;
        String agent = """
                package shop;
                import dev.precept.*;
                @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = "people")
                @OutOfScope(value = "Loans", route = "people", phrases = "a loan")
                @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
                @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
                @FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
                @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
                @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
                public interface Agent {}
                """;
        String request = """
                package shop;
                @dev.precept.testkit.GenerateContractTests(Agent.class)
                class ContractTests {}
                """;
        MutationSubject subject = new MutationSubject(folder, request, List.of(), List.of(desk, agent));
        subject.passesItsOwnTests();
        List<MutationSubject.Slip> slips = subject.slips().stream()
                .filter(slip -> slip.words().contains("fter"))
                .toList();

        // three rules: another milestone of each, and the other way round; two keys dropped; two times longer, shorter,
        // dropped
        assertThat(slips).hasSize(14);
        assertThat(subject.unnoticed(slips)).isEmpty();
    }

    private static List<String> of(String agent, List<String> slips) {
        return slips.stream().map(slip -> agent + ", " + slip).toList();
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
        assertThat(unnoticed).filteredOn(slip -> !isImpliedBesideA4a(slip)).isSubsetOf(survivors);
    }

    /**
     * The airline's A4a asks for {@code bags >= 0 && bags >= x} where A4b asks for {@code bags <= 0 || bags <= x}: of the calls
     * that A4a allows, {@code ==} allows the same as {@code <=}. Only which of the two rules a refusal names can differ.
     */
    private static boolean isImpliedBesideA4a(String slip) {
        return slip.startsWith("AirlineTools, ") && slip.contains(": A4b: ") && slip.endsWith(": <= became ==");
    }
}
