package dev.precept.processor;

import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages about contracts for tools of others. */
final class ForeignFixtures {

    static final String PINNED = "schema = \"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"";

    private static final String LIBRARY = """
            public class Payments {
                public Integer pay(String account, BigDecimal amount) { return 1; }
                public static void reset(String account) {}
            }
            """;

    private ForeignFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(FOREIGN_METHOD, library("Integer /*!*/pay(String account, double amount);")),
            entry(FOREIGN_MODIFIER, library("void /*!*/reset(String account);")),
            entry(FOREIGN_RESULT, library("String /*!*/pay(String account, BigDecimal amount);")),
            entry(
                    FOREIGN_NO_INTERFACE,
                    of(
                            LIBRARY,
                            "/*!*/@ContractFor(Payments.class)\npublic abstract class Contract {\n"
                                    + "@Effect(READ_ONLY) public abstract Integer pay(String account, BigDecimal amount); }\n")),
            entry(
                    FOREIGN_BODY,
                    library("@Tool default Integer /*!*/pay(String account, BigDecimal amount) { return 0; }")),
            entry(FOREIGN_TWICE, contract("value = Payments.class, server = /*!*/\"pay\"")),
            entry(FOREIGN_NOBODY, of(LIBRARY, "/*!*/" + source("schema = \"12\""))),
            entry(FOREIGN_UNPINNED, of("/*!*/" + source("server = \"pay\""))),
            entry(FOREIGN_SCHEMA, contract("server = \"pay\", schema = /*!*/\"12\"")),
            entry(FOREIGN_NOT_ENFORCED, of("/*!*/" + source("server = \"pay\", " + PINNED))));

    /** A contract for a library's class with one method. */
    static Fixture library(String method) {
        return of(
                LIBRARY,
                "@ContractFor(Payments.class)\npublic interface Contract {\n@Effect(READ_ONLY) " + method + "\n}\n");
    }

    /** A contract with these members. */
    static Fixture contract(String members) {
        return of(LIBRARY, source(members));
    }

    private static String source(String members) {
        return "@ContractFor(" + members + ")\npublic interface Contract {\n"
                + "@Effect(READ_ONLY) Integer pay(String account, BigDecimal amount);\n}\n";
    }
}
