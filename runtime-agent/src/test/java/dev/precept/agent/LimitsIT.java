package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits over time, keys and copies: processor, agent and runtime as they ship. */
class LimitsIT {

    private static final String DESK = """
            package shop;
            import dev.precept.*;
            import dev.langchain4j.agent.tool.Tool;
            import java.math.BigDecimal;
            import java.util.*;
            import java.util.concurrent.*;
            public class Desk {
                static volatile int coins = 1;
                static CountDownLatch judged = new CountDownLatch(2);
                static long patience;

                @Fact int coins(String drawer) throws InterruptedException {
                    judged.countDown();
                    judged.await(patience, TimeUnit.MILLISECONDS);
                    return coins;
                }

                @Tool("Pay") @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "500 a day for each person", limit = @Limit(sum = "amount", max = "500", per = Per.DAY))
                public String pay(BigDecimal amount) { return "paid"; }

                @Tool("Delete") @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small numbers only", require = "ids.all(i, i < 10) && size(names[0]) > 0 && marks[0] < 10")
                public String delete(List<Integer> ids, Map<String, int[]> more, List<List<String>> names, int[] marks) {
                    return ids + " " + more.get("a")[0] + " " + names + " " + marks[0];
                }

                @Tool("Look") @Effect(EffectClass.READ_ONLY)
                @Invariant(rule = "Small numbers only", require = "ids.all(i, i < 10)")
                public String look(List<Integer> ids) { return ids.toString(); }

                @Tool("Take") @Effect(EffectClass.IRREVERSIBLE) @Exclusive("drawer")
                @Invariant(rule = "Only what is there", require = "coins(drawer) > 0")
                public String take(String drawer) { coins--; return "took"; }

                @Tool("Grab") @Effect(EffectClass.IRREVERSIBLE) @SuppressWarnings("precept:PRE-0227")
                @Invariant(rule = "Only what is there", require = "coins(drawer) > 0")
                public String grab(String drawer) { coins--; return "took"; }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = "people")
            @OutOfScope(value = "Letters", route = "people", phrases = "letters")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.Authority;
            import dev.precept.runtime.*;
            import dev.precept.runtime.store.MemoryStore;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            public class Main {
                static List<Integer> ids = new ArrayList<>(List.of(1));
                static Map<String, int[]> more = new HashMap<>(Map.of("a", new int[] {2}));
                static List<List<String>> names = new ArrayList<>(List.of(new ArrayList<>(List.of("x"))));
                static int[] marks = {3};

                public static void main(String[] arguments) throws Exception {
                    if (!arguments[0].equals("storeless")) {
                        Precept.store(new MemoryStore());
                    }
                    try {
                        switch (arguments[0]) {
                            case "change" -> change();
                            case "take" -> race(100, () -> new Desk().take("a"));
                            case "grab" -> race(10_000, () -> new Desk().grab("a"));
                            default -> { pay("ann", "300"); pay("ann", "201"); pay("bob", "201"); pay("ann", "-1"); pay("ann", "200"); }
                        }
                    } catch (IllegalStateException notOpened) {
                        System.out.print(notOpened.getMessage());
                    }
                    System.out.println();
                }

                static void say(Callable<String> call) {
                    try {
                        System.out.print(call.call() + ";");
                    } catch (Exception refused) {
                        System.out.print(refused.getClass().getSimpleName() + ";");
                    }
                }

                static AgentSession open(String subject) {
                    Grant grant = new Grant(new Caller(subject, Authority.STANDARD, Map.of()), "login", subject, null, Instant.now().plusSeconds(600));
                    return Precept.open(Agent.class, subject, new GrantVerifier() {
                        @Override public Answer verify(String text) { return new Accepted(grant); }
                        @Override public boolean stands(Grant any) { return true; }
                    });
                }

                static void pay(String subject, String amount) {
                    try (AgentSession session = open(subject)) {
                        say(() -> new Desk().pay(new BigDecimal(amount)));
                    }
                }

                static void change() {
                    Precept.listen(event -> {
                        if (event.phase() != PreceptEvent.Phase.INTENT) return;
                        Thread other = new Thread(() -> {
                            ids.set(0, 99);
                            more.get("a")[0] = 99;
                            names.get(0).set(0, "evil");
                            marks[0] = 99;
                        });
                        other.start();
                        try { other.join(); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                    });
                    try (AgentSession session = open("ann")) {
                        say(() -> new Desk().delete(ids, more, names, marks));
                        ids.set(0, 1);
                        say(() -> new Desk().look(ids));
                        say(() -> new Desk().delete(new LinkedList<>(List.of(1)), new IdentityHashMap<>(), names, new int[] {1}));
                    }
                }

                static void race(long patience, Callable<String> call) throws Exception {
                    Desk.patience = patience;
                    try (AgentSession session = open("ann")) {
                        ExecutorService two = Executors.newFixedThreadPool(2);
                        List<Future<?>> calls = new ArrayList<>();
                        for (int i = 0; i < 2; i++) {
                            calls.add(two.submit(session.wrap(() -> { call.call(); return 1; })));
                        }
                        int ran = 0;
                        for (Future<?> each : calls) {
                            try { each.get(); ran++; } catch (ExecutionException refused) { System.out.print(refused.getCause().getClass().getSimpleName() + ";"); }
                        }
                        two.shutdown();
                        System.out.print(ran + ";" + Desk.coins);
                    }
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheShop() {
        workshop = new Workshop(folder);
        workshop.process(Map.of("shop/Desk", DESK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }

    private static String run(String what) {
        return new ForkedJvm()
                .with(workshop.classes())
                .guarded("log=quiet")
                .run("shop.Main", what)
                .out();
    }

    @Test
    void boundsADayOfOnePersonOverAllSessions() {
        assertThat(run("days")).isEqualTo("paid;ToolRefusedException;paid;ToolRefusedException;paid;\n");
    }

    @Test
    void opensNoSessionWithoutAStoreThatCouldCount() {
        assertThat(run("storeless")).contains("[PRE-0750]", "pay: 500 a day for each person", "Fix: ");
    }

    @Test
    void runsWhatWasJudgedWhateverOthersDoMeanwhile() {
        assertThat(run("change")).startsWith("[1] 2 [[x]] 3;[99];").endsWith("ToolRefusedException;\n");
    }

    @Test
    void judgesTheSecondCallByWhatTheFirstOneLeft() {
        assertThat(run("take")).isEqualTo("ToolRefusedException;1;0\n");
    }

    @Test
    void wouldJudgeBothCallsByTheSameWithoutAKey() {
        assertThat(run("grab")).isEqualTo("2;-1\n");
    }
}
