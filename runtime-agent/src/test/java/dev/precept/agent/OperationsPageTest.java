package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.ledger.FaultCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fixes on the page; whole messages are compared where JVMs say them. */
class OperationsPageTest {

    @Test
    void saysTheFixThatTheProgramSays() throws IOException {
        List<OperationsPage.Quoted> messages = OperationsPage.messages();

        assertThat(messages)
                .hasSizeGreaterThan(15)
                .allSatisfy(quoted -> assertThat(Arrays.stream(FaultCode.values())
                                .filter(each -> each.code().equals(quoted.code()))
                                .map(FaultCode::fix))
                        .containsExactly(quoted.fix()));
    }

    @Test
    void hasEveryRefusalToStart() throws IOException {
        assertThat(OperationsPage.messages().stream().map(OperationsPage.Quoted::code))
                .contains(
                        "PRE-0710",
                        "PRE-0711",
                        "PRE-0712",
                        "PRE-0713",
                        "PRE-0714",
                        "PRE-0715",
                        "PRE-0721",
                        "PRE-0722",
                        "PRE-0724",
                        "PRE-0780",
                        "PRE-0781",
                        "PRE-0782",
                        "PRE-0783");
    }
}
