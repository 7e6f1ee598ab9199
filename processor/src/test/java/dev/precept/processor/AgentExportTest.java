package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's own rules, as the clause model has them. */
class AgentExportTest {

    @TempDir
    Path folder;

    @Test
    void writesTheRulesThatJudgeCalls() throws IOException {
        JsonNode agent = export("""
                @Invariant(rule = "Few", require = "tool != 'findOrder' || session.calls < 5", limit = @Limit(calls = 9))
                @OutOfScope(value = "Never", route = "people", when = "caller.tier == Authority.PUBLIC")
                """).get(0);

        assertThat(agent.get("agent").asText()).isEqualTo("support");
        assertThat(agent.get("type").asText()).isEqualTo("shop.SupportAgent");
        JsonNode few = agent.get("rules").get(0);
        assertThat(few.get("id").asText()).isEqualTo("few");
        assertThat(few.get("require").get(0).get("ambient")).hasToString("[\"session\",\"tool\"]");
        assertThat(few.get("limits").get(0).get("calls").asInt()).isEqualTo(9);
        assertThat(agent.get("rules").get(1).get("kind").asText()).isEqualTo("outOfScope");
        assertThat(agent.get("rules")).hasSize(2);
    }

    @Test
    void fitsTheSchema() throws IOException {
        JsonNode schema;
        try (var in = AgentExportTest.class.getResourceAsStream("export/clause-model.schema.json")) {
            schema = new ObjectMapper().readTree(in).get("$defs").get("agent");
        }
        List<String> members = new ArrayList<>();
        export("").get(0).fieldNames().forEachRemaining(members::add);

        List<String> required = new ArrayList<>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        List<String> known = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(known::add);
        assertThat(members).containsAll(required).isSubsetOf(known);
    }

    @Test
    void leavesOutWhatIsAtFault() throws IOException {
        assertThat(export("@Invariant(rule = \"Few\", require = \"sesion.calls < 5\")"))
                .isEmpty();
    }

    private JsonNode export(String rules) throws IOException {
        Path file = folder.resolve("agents.json");
        Fixture.agent(AgentFixtures.COMPLETE + rules)
                .options("-Aprecept.export=" + file)
                .compile();
        return new ObjectMapper().readTree(Files.readString(file)).get("agents");
    }
}
