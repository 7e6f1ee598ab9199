package dev.precept.runtime.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Action;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong ticks = new AtomicLong();
    private final RefusalLog log = new RefusalLog(lines::add, ticks::get);

    private void refuse(String tool) {
        Rule rule = new Rule("small", "A refund is small", Rule.Kind.INVARIANT, Action.BLOCK, "", "");
        log.tell(
                "refusal",
                tool,
                Verdict.BLOCK,
                List.of(BrokenRule.judged(rule, "")),
                "support",
                "s-1",
                "",
                "fixed words");
    }

    @Test
    void namesCallRulesAndSessionInOneLine() {
        refuse("refund\n\"x\"");

        assertThat(lines)
                .containsExactly("event=refusal tool=\"refund\\u000a\\\"x\\\"\" verdict=BLOCK rules=small agent=support"
                        + " session=s-1 application=\"\" detail=\"fixed words\"");
    }

    @Test
    void countsWhatAModelInALoopMakesBeyondAHundredASecond() {
        for (int i = 0; i < 250; i++) {
            refuse("refund");
        }
        assertThat(lines).hasSize(100);

        ticks.addAndGet(1_000_000_000);
        refuse("refund");
        assertThat(lines).hasSize(102);
        assertThat(lines.get(100)).isEqualTo("event=refusals-left-out count=150");
    }

    @Test
    void writesToStandardErrorWhereItIsAskedTo() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true));
        try {
            RefusalLog.to("stderr").accept("event=refusal");
            RefusalLog.to("off").accept("event=refusal");
        } finally {
            System.setErr(before);
        }

        assertThat(written).hasToString("[precept] event=refusal" + System.lineSeparator());
    }
}
