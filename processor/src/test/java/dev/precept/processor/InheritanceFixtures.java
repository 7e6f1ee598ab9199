package dev.precept.processor;

import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Map;

/** What provokes the messages about contracts that are inherited. */
final class InheritanceFixtures {

    private static final String PAYER = """
            public interface Payer {
                @Tool @Effect(REVERSIBLE) @Invariant(rule = "Small", require = "amount >= 0 && amount <= 500")
                @FailureMode(on = TOOL_FAILURE, then = HALT)
                void pay(BigDecimal amount);
            }
            """;
    private static final String OTHER = """
            public interface Other {
                @Tool @Effect(REVERSIBLE) @Invariant(rule = "Positive", require = "amount > 0")
                void pay(BigDecimal amount);
            }
            """;
    private static final String BOTH = """
            public class Tools implements Payer, Other {
                @Override public void /*!*/pay(BigDecimal amount) {}
            }
            """;
    private static final String BASE = """
            package base;
            import dev.precept.*;
            public class Base {
                @Fact int age(String id) { return 1; }
                @Tool @Effect(EffectClass.READ_ONLY) @Invariant(%s)
                public void find(String id) {}
            }
            class Check implements Enforcer {
                public boolean permits(ProposedCall call) { return true; }
            }
            """;

    private InheritanceFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(OVERRIDE_WITHOUT_CONTRACT, overriding("PlainTools")),
            entry(
                    BODY_WITHOUT_CONTRACT,
                    of(
                            PAYER,
                            "public class Base { public void pay(BigDecimal amount) {} }",
                            "public /*!*/class Both extends Base implements Payer {}")),
            entry(RULE_REPLACED, of(PAYER, """
                            public class Tools implements Payer {
                                /*!*/@Invariant(rule = "Small", require = "amount >= 0 && amount <= 1000")
                                @Override public void pay(BigDecimal amount) {}
                            }
                            """)),
            entry(RULES_COLLIDE, of(PAYER, OTHER.replace("Positive", "Small"), BOTH)),
            entry(
                    ANSWERS_COLLIDE,
                    of(
                            PAYER,
                            OTHER.replace(
                                    "    void",
                                    "    @FailureMode(on = TOOL_FAILURE, then = ESCALATE, route = \"people\") void"),
                            BOTH)),
            entry(EFFECT_WIDER, of(PAYER, """
                            public class Tools implements Payer {
                                @Effect(IRREVERSIBLE) @Override public void /*!*/pay(BigDecimal amount) {}
                            }
                            """)),
            entry(EFFECTS_COLLIDE, of(PAYER, OTHER.replace("REVERSIBLE", "IRREVERSIBLE"), BOTH)),
            entry(CLASS_RULE_LOOSE, of("""
                            public class Base { @Tool @Effect(READ_ONLY) public String find(String id) { return id; } }
                            """, """
                            /*!*/@Invariant(rule = "Few", limit = @Limit(calls = 3))
                            public class Tools extends Base {
                                @Tool @Effect(READ_ONLY) public String read(String id) { return id; }
                            }
                            """)),
            entry(PARENT_WITHOUT_GUARD, overriding("CompiledTools")),
            entry(PARENT_GUARD_DIFFERS, overriding("StaleTools")),
            entry(INHERITED_CLAUSE, elsewhere("rule = \"Young\", require = \"age(id) < 30\"")),
            entry(INHERITED_ENFORCER, elsewhere("rule = \"Checked\", enforcedBy = Check.class")));

    private static Fixture overriding(String type) {
        return of("public class Tools extends dev.precept.processor." + type
                + " { @Override public String /*!*/find(String id) { return id; } }\n");
    }

    private static Fixture elsewhere(String rule) {
        Fixture heir = of("public class Tools extends base.Base { @Override public void /*!*/find(String id) {} }\n");
        return new Fixture(
                List.of(BASE.formatted(rule), heir.sources().get(0)),
                heir.options(),
                heir.processors(),
                Fixture::ownPath);
    }
}
