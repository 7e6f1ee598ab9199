package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.precept.processor.clause.ClauseExpr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts for other engines: what they say, what they leave out, and that no text of an author is ever read as code. */
class ExportTest {

    private static final Path GOLDEN = Path.of("src", "test", "exports");

    private static final String SHOP = Fixture.HEAD + """
            import java.time.Instant;

            public class ShopTools {
                public enum Cabin { ECONOMY, FIRST }
                public record Order(int ageDays, String getStatus, Instant departs, Optional<String> note) {}
                public record Item(String sku, BigDecimal price) {}

                @Fact Order order(String orderId) { return null; }

                @Tool @Effect(READ_ONLY) public String find(String id) { return id; }

                @Tool @Effect(IRREVERSIBLE) @Exclusive("orderId")
                @Invariant(rule = "Small", require = "amount > 0 && amount <= 500.25")
                @Invariant(rule = "Young, or a regular", require = "vip || order.ageDays < 30")
                @OutOfScope(value = "Cancelled orders", route = "people", when = "order.getStatus == 'cancelled'")
                public void refund(String orderId, BigDecimal amount, boolean vip) {}

                @Tool @Effect(REVERSIBLE)
                @Invariant(rule = "Codes", require = {"code.startsWith('A*')", "!code.contains('\\"')",
                        "code != 'A*0'", "!(code in ['A*1', 'A*2'])"})
                @Invariant(rule = "Sum", require = "1 <= n && n + 1 <= 10 && !(n * 2 == 6)")
                @Invariant(rule = "Cabin", require = "cabin != Cabin.FIRST && string(cabin) in ['ECONOMY']")
                @Invariant(rule = "Nick", require = "nick == null || nick != 'x'")
                @Invariant(rule = "Tags", require = "'gift' in tags")
                public void label(String code, int n, Cabin cabin, String nick, List<String> tags) {}

                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "In time", require = "now < order.departs && now > timestamp('2024-01-01T00:00:00Z')")
                public void rebook(String orderId) {}

                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "A day before", require = "now < order.departs - duration('24h')")
                public void cancel(String orderId) {}

                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Cheap", require = "items.all(i, i.price <= 100 || i.sku.matches('^free-[0-9]+$'))")
                @Invariant(rule = "One is named", require = "items.exists(i, i.sku == 'a' && !i.sku.endsWith('z'))")
                public void ship(List<Item> items) {}

                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Few", limit = @Limit(calls = 3))
                public void mail(String orderId) {}
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shop.json", "shop.cedar", "shop.rego"})
    void writesTheShop(String name) throws IOException {
        String text = export(name, SHOP);
        if (Boolean.getBoolean("precept.regenerate")) {
            Files.writeString(GOLDEN.resolve(name), text);
        }
        assertThat(text)
                .as("regenerate with -Dprecept.regenerate=true, and read the difference")
                .isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.json", "m.cedar", "m.rego"})
    void isTheSameForEveryOrderOfTheSources(String name) throws IOException {
        String other = Fixture.HEAD + "public class A { @Tool @Effect(READ_ONLY) public void seek(String id) {} }\n";
        assertThat(export(name, SHOP, other)).isEqualTo(export(name, other, SHOP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cedar | n / 2 == 1 | division",
                "rego  | n / 2 == 1 | division",
                "cedar | x > 0.5 | a floating-point number",
                "rego  | x > 0.5 | a floating-point number",
                "cedar | text.matches('a') | a regular expression",
                "cedar | list.all(l, l == 'a') | no loops",
                "cedar | amount <= 0.00001 | more than four digits",
                "rego  | amount <= 0.00001 | more than four digits",
                "cedar | amount * 2 < 10 | computed",
                "rego  | amount * 2 < 10 | arithmetic",
                "cedar | text.lowerAscii() == 'a' | the function 'lowerAscii'",
                "rego  | text.lowerAscii() == 'a' | computed",
                "cedar | size(text) < 3 | computed",
                "cedar | text < 'b' | '<' where both sides are text",
                "cedar | other('x') | a fact about something else",
                "rego  | other('x') | a fact about something else",
                "rego  | list.all(l, list.all(m, l == m)) | a macro inside another one",
                "rego  | n < 9007199254740993 | beyond 2^53",
                "rego  | list.exists_one(l, l == 'a') | no condition",
                "rego  | now - now < duration('1h') | both sides are a duration"
            })
    void refusesTheWholeToolOfAClauseThatCannotBeExpressed(String format, String clause, String why)
            throws IOException {
        String source =
                Fixture.HEAD + "public class RefundTools {\n    @Fact boolean other(String text) { return true; }\n"
                        + "    @Tool @Effect(REVERSIBLE)\n    @Invariant(rule = \"Fine\", require = \"n < 5\")\n"
                        + "    @Invariant(rule = \"Odd\", require = \"" + clause + "\")\n"
                        + "    public void act(String text, int n, long m, double x, BigDecimal amount, List<String> list) {}\n}\n";
        String policy = export("x." + format, source);

        assertThat(policy).contains("not written, so never permitted: shop.RefundTools.act", "rule 'odd'", why);
        assertThat(policy).doesNotContain("\"act\"");
    }

    @Test
    void refusesEveryMechanismThatIsNoCondition() throws IOException {
        for (String mechanism : List.of("limit = @Limit(calls = 1)", "ensure = \"result == 'x'\"")) {
            String source = Fixture.HEAD + "public class RefundTools { @Tool @Effect(REVERSIBLE)\n"
                    + "@Invariant(rule = \"R\", require = \"n < 5\", " + mechanism + ")\n"
                    + "public String act(int n) { return \"x\"; } }\n";
            for (String name : List.of("a.cedar", "a.rego")) {
                assertThat(export(name, source))
                        .contains("which only a guard has")
                        .doesNotContain("\"act\"");
            }
        }
    }

    @Test
    void refusesTwoToolsOfOneName() throws IOException {
        String other = Fixture.HEAD + "public class A { @Tool @Effect(READ_ONLY) public void find(String id) {} }\n";

        assertThat(export("two.cedar", SHOP, other)).doesNotContain("\"find\"").contains("the same name, 'find'");
        assertThat(export("two.rego", SHOP, other)).doesNotContain("\"find\"");
    }

    @Test
    void leavesOutAClassAtFault() throws IOException {
        String source = Fixture.HEAD + "public class RefundTools { @Tool @Effect(REVERSIBLE)\n"
                + "@Invariant(rule = \"R\", require = \"n < 5\") @Invariant(rule = \"S\", require = \"nope < 5\")\n"
                + "public void act(int n) {} }\n";

        assertThat(export("fault.cedar", source)).doesNotContain("permit (");
        assertThat(export("fault.rego", source)).doesNotContain("allow if");
    }

    @Test
    void readsNoTextOfTheAuthorAsCode() throws IOException {
        String evil = "x\\n}; permit(principal, action, resource); /* */ // \\u2028 allow := true \\\" \\\\";
        String source =
                Fixture.HEAD + "public class RefundTools { @Tool(name = \"a\\\");\\npermit\") @Effect(REVERSIBLE)\n"
                        + "@Invariant(id = \"" + evil + "\", rule = \"" + evil + "\", require = \"s != '"
                        + evil.replace("\\\\", "")
                                .replace("\\\"", "")
                                .replace("\\n", "")
                                .replace("\\u2028", "") + "' &&\\n\\n s != 'y'\")\n"
                        + "public void act(String s) {} }\n";
        String cedar = export("evil.cedar", source);
        String rego = export("evil.rego", source);

        assertThat(code(cedar, "//").filter(line -> line.startsWith("permit"))).containsExactly("permit (");
        assertThat(cedar).contains("action == Action::\"a\\\");\\u{a}permit\"");
        assertThat(code(rego, "#").filter(line -> line.contains("allow")))
                .allMatch(line -> line.equals("default allow := false")
                        || line.equals("allow if {")
                        || line.contains("input[\"args\"][\"s\"] != \""));
        assertThat(rego).contains("input.tool == \"a\\\");\\npermit\"");
    }

    private static Stream<String> code(String policy, String comment) {
        return policy.lines().map(String::strip).filter(line -> !line.startsWith(comment));
    }

    @Test
    void fitsItsSchema() throws IOException {
        JsonNode schema;
        try (var in = ExportTest.class.getResourceAsStream("export/clause-model.schema.json")) {
            schema = new ObjectMapper().readTree(in).get("$defs");
        }
        Set<String> kinds = new TreeSet<>();
        collectKinds(ClauseExpr.class, kinds);
        Set<String> named = new TreeSet<>();
        schema.get("node").get("properties").get("kind").get("enum").forEach(kind -> named.add(kind.asText()));
        assertThat(named).isEqualTo(kinds);

        List<JsonNode> nodes = new ArrayList<>();
        for (JsonNode tool : new ObjectMapper().readTree(export("m.json", SHOP)).get("tools")) {
            fits(tool, schema.get("tool"));
            for (JsonNode rule : tool.get("rules")) {
                fits(rule, schema.get("rule"));
                for (String part : List.of("when", "require", "ensure")) {
                    for (JsonNode clause : rule.get(part)) {
                        fits(clause, schema.get("clause"));
                        nodes.addAll(clause.findParents("kind"));
                    }
                }
            }
        }
        assertThat(nodes).hasSizeGreaterThan(10).allSatisfy(node -> {
            fits(node, schema.get("node"));
            assertThat(named).contains(node.get("kind").asText());
            fits(node.get("type"), schema.get("type"));
        });
    }

    private static void fits(JsonNode node, JsonNode schema) {
        schema.get("required")
                .forEach(name -> assertThat(node.has(name.asText()))
                        .as("%s in %s", name, node)
                        .isTrue());
        if (schema.has("additionalProperties")) {
            node.fieldNames()
                    .forEachRemaining(
                            name -> assertThat(schema.get("properties").has(name))
                                    .as(name)
                                    .isTrue());
        }
    }

    private static void collectKinds(Class<?> type, Set<String> kinds) {
        if (type.isRecord()) {
            kinds.add(type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                    + type.getSimpleName().substring(1));
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collectKinds(permitted, kinds);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.txt", "a.cedar,,b.rego", ""})
    void takesNoFileOfAnotherKind(String value) {
        Fixture.tools("@Tool @Effect(READ_ONLY) public String find(String id) { return id; }")
                .options("-Aprecept.export=" + value)
                .compile()
                .refuses("PRE-0903");
    }

    private String export(String name, String... sources) throws IOException {
        Path file = folder.resolve("made on demand").resolve(name);
        Compiled.with(
                List.of(new ContractProcessor(), new ContractIndexProcessor()),
                List.of("-Aprecept.export=" + file, "-Aprecept.exportIncomplete=off"),
                sources);
        return Files.readString(file);
    }
}
