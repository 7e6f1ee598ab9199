package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated tests of rules that ask somebody on every call: they pass, and they notice every slip of the pen. */
class ApprovalSlipsTest {

    private static final String TOOLS = Fixture.HEAD + """
            public class TillTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "A lawyer looks", approval = Approval.ROUTE, route = "lawyers",
                    require = "amount > 0 && amount <= 500")
                public void pay(BigDecimal amount) {}

                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "The user agrees", approval = Approval.USER)
                @Invariant(rule = "Twice", limit = @Limit(calls = 2))
                public void close(String account) {}
            }
            """;
    private static final String AGENT = Fixture.HEAD + """
            @AgentContract(id = "desk", version = "1", tools = TillTools.class, routes = {"people", "lawyers"})
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
        List<MutationSubject.Slip> slips = subject.slips().stream()
                .filter(slip ->
                        slip.words().matches(".*: (a-lawyer-looks|the-user-agrees): (dropped|(ROUTE|USER) became .*)"))
                .toList();

        assertThat(slips).hasSizeGreaterThanOrEqualTo(6);
        assertThat(subject.unnoticed(slips)).isEmpty();
    }
}
