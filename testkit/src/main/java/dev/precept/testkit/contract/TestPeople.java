package dev.precept.testkit.contract;

import dev.precept.runtime.Caller;
import dev.precept.runtime.approval.ApprovalDesk;
import dev.precept.runtime.approval.ApprovalRequest;
import dev.precept.runtime.approval.Approvers;
import dev.precept.runtime.approval.Person;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.store.MemoryStore;
import java.time.InstantSource;
import java.util.List;

/** The people of one trial: an approver with the role of every route, and the caller, each with a key of his own. */
final class TestPeople {

    private final ApprovalDesk desk;
    private final InstantSource clock;
    private final TestApprover approver = TestApprover.named("approver");
    private final TestApprover user;

    private TestPeople(AgentModel agent, String caller, InstantSource clock) {
        this.clock = clock;
        this.user = TestApprover.of(Person.NO_ISSUER, caller);
        String[] routes = agent.routes().stream()
                .filter(route -> !route.equals(AgentModel.USER))
                .toArray(String[]::new);
        Approvers.Builder approvers =
                Approvers.jwks(TestApprover.keySet(approver, user)).user(user.key(), user.issuer(), user.subject());
        if (routes.length > 0) {
            approvers.approver(approver.key(), approver.issuer(), approver.subject(), routes);
        }
        this.desk = new ApprovalDesk(new MemoryStore(clock), approvers.build(), route -> request -> {});
    }

    static TestPeople of(AgentModel agent, Caller caller, InstantSource clock) {
        return new TestPeople(agent, caller.subject() == null ? "nobody" : caller.subject(), clock);
    }

    ApprovalDesk desk() {
        return desk;
    }

    /** Approves all that is pending; false if nothing is. */
    boolean approve() {
        List<ApprovalRequest> pending = desk.pending();
        for (ApprovalRequest request : pending) {
            TestApprover by = request.route().isEmpty() ? user : approver;
            desk.answer(request.id(), by.approves(request, clock.instant()));
        }
        return !pending.isEmpty();
    }
}
