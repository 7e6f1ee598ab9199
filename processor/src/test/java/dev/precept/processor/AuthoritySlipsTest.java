package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated tests of rules that ask for a tier: they pass, and they notice another tier. */
class AuthoritySlipsTest {

    private static final String TOOLS = Fixture.HEAD + """
            public class VaultTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Staff only", authority = Authority.ELEVATED, route = "people")
                public void open(String vault) {}

                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Known people only", authority = Authority.STANDARD)
                @Invariant(rule = "A few", limit = @Limit(calls = 3))
                public void ring(String vault) {}
            }
            """;
    private static final String AGENT = Fixture.HEAD + """
            @AgentContract(id = "desk", version = "1", tools = VaultTools.class, routes = "people")
            @OutOfScope(value = "Lottery", route = "people", phrases = "lottery")
            %spublic interface DeskAgent {}
            """.formatted(AgentFixtures.BARE_ANSWERS);
    private static final String REQUEST = """
            package shop;
            @dev.precept.testkit.GenerateContractTests(DeskAgent.class)
            class ContractTests {}
            """;

    @TempDir
    private Path folder;

    @Test
    void areNoticed() {
        MutationSubject subject = new MutationSubject(folder, REQUEST, List.of(AGENT), List.of(TOOLS));
        subject.passesItsOwnTests();

        assertThat(subject.notices(TOOLS, "authority = Authority.ELEVATED", "authority = Authority.STANDARD"))
                .isTrue();
        assertThat(subject.notices(TOOLS, "authority = Authority.STANDARD", "limit = @Limit(calls = 9)"))
                .isTrue();
    }
}
