package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.Authority;
import dev.precept.Each;
import dev.precept.EffectClass;
import dev.precept.Per;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.session.HeldGrant;
import dev.precept.runtime.session.LiveSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A tool with one limit over time, as generated and woven code would make it. */
final class Till {

    static final AgentModel AGENT = agent("till-agent");

    final AtomicInteger effects = new AtomicInteger();
    final ToolGate gate;
    private final boolean checkedLast;

    private Till(ToolContract.Builder contract, boolean checkedLast) {
        this.gate = ToolGate.of(contract.build());
        this.checkedLast = checkedLast;
    }

    static Till calls(long calls, Per per, Each each) {
        return new Till(contract().calls("shop.Till#pay#often", calls).over(per, each), true);
    }

    static Till sum(String max, Per per, Each each) {
        return new Till(contract().sum("shop.Till#pay#much", max, -1).over(per, each), true);
    }

    /** One whose other rule never holds, and is judged after the limit. */
    static Till refusing(long calls) {
        return new Till(contract().calls("shop.Till#pay#often", calls).over(Per.DAY, Each.SUBJECT), false);
    }

    private static ToolContract.Builder contract() {
        return ToolContract.of("shop.Till", "pay", "()V", "pay")
                .effect(EffectClass.IRREVERSIBLE, false)
                .invariant("bounded", "Not too much over time", Action.BLOCK, "");
    }

    static AgentModel agent(String id) {
        return new AgentModel(
                "shop.Agent",
                id,
                "1",
                Set.of("shop.Till"),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    static LiveSession session(AgentModel agent, String issuer, String subject) {
        Grant grant = new Grant(
                new Caller(subject, Authority.PUBLIC, Map.of()),
                issuer,
                "g",
                null,
                java.time.Instant.now().plus(Duration.ofDays(365)));
        return new LiveSession(agent, new HeldGrant(grant, new GrantVerifier() {
            @Override
            public Answer verify(String text) {
                return new Accepted(grant);
            }

            @Override
            public boolean stands(Grant any) {
                return true;
            }
        }));
    }

    static LiveSession session(String subject) {
        return session(AGENT, "https://login.example.com", subject);
    }

    void pay() {
        pay(null, null);
    }

    void pay(@Nullable Object amount, @Nullable Object partition) {
        CallFrame frame = gate.open();
        Breach breach = gate.reserve(frame, 0, null, amount, partition);
        gate.start(frame, checkedLast ? breach : new Breach(breach, 0, true, ""));
        effects.incrementAndGet();
        gate.complete(frame, null);
    }
}
