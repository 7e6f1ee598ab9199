package dev.precept.runtime.approval;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.EffectClass;
import dev.precept.runtime.Caller;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.guard.Breach;
import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.guard.ToolGate;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.HeldGrant;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A tool whose rules people may lift, as a guard would judge it; its people; its store, with a clock that stands still. */
final class Bank {

    static final int BLOCKED = 0;
    static final int ABOVE = 1;
    static final int LEGAL = 2;
    static final int CONFIRMED = 3;
    static final int ALWAYS = 4;

    static final AgentModel AGENT = new AgentModel(
            "bank.Agent",
            "bank",
            "1",
            Set.of("bank.Desk"),
            Set.of(),
            List.of(),
            Set.of("approvers", "lawyers"),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    /** Of this bank only: whoever halts a session of a caller halts the caller, and other tests have callers of that name. */
    final String issuer = "https://" + UUID.randomUUID() + ".example.com";

    final Signer anna = Signer.of("anna", issuer);
    final Signer lea = Signer.of("lea", issuer);
    final Signer carla = Signer.of("carla", issuer);
    final Signer stranger = Signer.of("stranger", issuer);

    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    final InstantSource clock = () -> now;
    final MemoryStore store = new MemoryStore(clock);
    final List<ApprovalRequest> asked = new CopyOnWriteArrayList<>();
    RouteHandler handler = asked::add;
    final AtomicInteger effects = new AtomicInteger();
    String hash = "v1";
    final ApprovalDesk desk = desk();

    ApprovalDesk desk() {
        Approvers approvers = Approvers.jwks(Signer.set(anna, lea, carla))
                .approver(anna.key(), anna.issuer(), "anna", "approvers")
                .approver(lea.key(), lea.issuer(), "lea", "lawyers")
                .user(carla.key(), carla.issuer(), "carla")
                .build();
        return new ApprovalDesk(store, approvers, route -> handler);
    }

    LiveSession session(String subject) {
        return session(subject, "grant-" + subject, null);
    }

    LiveSession session(String subject, String grantId, @Nullable String sid) {
        Grant grant = new Grant(
                new Caller(subject, Authority.STANDARD, Map.of()),
                issuer,
                grantId,
                sid,
                Instant.now().plus(Duration.ofHours(1)));
        GrantVerifier verifier = new GrantVerifier() {
            @Override
            public Answer verify(String text) {
                return new Accepted(grant);
            }

            @Override
            public boolean stands(Grant shown) {
                return true;
            }
        };
        return with(new LiveSession(AGENT, new HeldGrant(grant, verifier)));
    }

    LiveSession with(LiveSession session) {
        session.desk(desk);
        return session;
    }

    /** Pays; the rules of these numbers do not hold. */
    void pay(LiveSession session, Object account, Object amount, int... broken) {
        Current.Binding before = Current.get().bind(session);
        try {
            ToolGate gate = gate();
            CallFrame frame = gate.open();
            Breach breach = null;
            for (int rule : broken) {
                breach = rule == ALWAYS ? frame.asks(breach, rule, Approval.ROUTE) : new Breach(breach, rule, true, "");
            }
            gate.start(frame, breach, gate.needsArguments(frame, breach) ? new Object[] {account, amount} : null);
            effects.incrementAndGet();
            gate.complete(frame, null);
        } finally {
            before.restore();
        }
    }

    /** How the same call was refused; null if it was not. */
    @Nullable
    ContractException refusal(LiveSession session, Object account, Object amount, int... broken) {
        try {
            pay(session, account, amount, broken);
            return null;
        } catch (ContractException refused) {
            return refused;
        }
    }

    private ToolGate gate() {
        return ToolGate.of(ToolContract.of("bank.Desk", "pay", "(…)V", "pay")
                .hash(hash)
                .effect(EffectClass.IRREVERSIBLE, false)
                .parameters("account", "amount")
                .invariant("never", "Never to this account", Action.BLOCK, "")
                .invariant("above", "Above 500 somebody agrees", Action.ESCALATE, "approvers")
                .invariant("legal", "Abroad a lawyer agrees", Action.ESCALATE, "lawyers")
                .invariant("confirmed", "The customer agrees", Action.CONFIRM, "")
                .invariant("always", "Each payment is looked at", Action.BLOCK, "approvers")
                .build());
    }

    void approve(Signer by) {
        ApprovalRequest request = asked.get(asked.size() - 1);
        desk.answer(request.id(), by.approves(request, now));
    }
}
