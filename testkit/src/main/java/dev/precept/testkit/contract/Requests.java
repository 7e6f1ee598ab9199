package dev.precept.testkit.contract;

import dev.precept.runtime.Request;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.session.LiveSession;
import java.util.List;

/** What an agent does with what users say; each request in a session of its own. */
public final class Requests {

    /** More refusals than any session outlives. */
    private static final int MANY = 100;

    private final AgentModel agent;

    private Requests(AgentModel agent) {
        this.agent = agent;
    }

    /** Requests to an agent. */
    public static Requests to(AgentModel agent) {
        return new Requests(agent);
    }

    /** The request may go to the model. */
    public void accept(String text) {
        Request answer = answer(text);
        if (!(answer instanceof Request.Accepted)) {
            throw wrong(text, "should be accepted", answer);
        }
    }

    /** The request never reaches the model; a route takes over, and the session goes on. */
    public void route(String text, String route) {
        requireEnded(text, excluded(text, route), false);
    }

    /** The request never reaches the model; a route takes over, and the session ends. */
    public void routeAndEnd(String text, String route) {
        requireEnded(text, excluded(text, route), true);
    }

    private LiveSession excluded(String text, String route) {
        LiveSession session = ContractTrial.of(agent).session();
        Request answer = session.request(text);
        if (!(answer instanceof Request.OutOfScope excluded)
                || !excluded.route().equals(route)) {
            throw wrong(text, "should be out of scope, and " + route + " should take over", answer);
        }
        return session;
    }

    /** There is nothing in the request that could be acted on: it is worth a question once, then a route takes over. */
    public void askBackOnce(String text, String route) {
        LiveSession session = ContractTrial.of(agent).session();
        Request first = session.request(text);
        if (!(first instanceof Request.Ambiguous asked) || !asked.askBack()) {
            throw wrong(text, "should be answered with a question the first time", first);
        }
        requireEnded(text, unclear(session, text, route), false);
    }

    /** There is nothing in the request that could be acted on: a route takes over at once. */
    public void handOver(String text, String route) {
        requireEnded(text, unclear(ContractTrial.of(agent).session(), text, route), false);
    }

    /** There is nothing in the request that could be acted on: a route takes over at once, and the session ends. */
    public void handOverAndEnd(String text, String route) {
        requireEnded(text, unclear(ContractTrial.of(agent).session(), text, route), true);
    }

    private static LiveSession unclear(LiveSession session, String text, String route) {
        Request answer = session.request(text);
        if (!(answer instanceof Request.Ambiguous unclear)
                || unclear.askBack()
                || !unclear.route().equals(route)) {
            throw wrong(
                    text,
                    "should be ambiguous, and " + (route.isEmpty() ? "nobody" : route) + " should take over",
                    answer);
        }
        return session;
    }

    private static void requireEnded(String text, LiveSession session, boolean ended) {
        if (session.halted() != ended) {
            throw new AssertionError(
                    "the request \"" + text + "\"\n  should " + (ended ? "" : "not ") + "end the session");
        }
    }

    /** The agent is not given a tool of this name, whoever declares it. */
    public void withhold(String tool) {
        if (agent.withholds(tool) == null) {
            throw new AssertionError(
                    "a tool " + tool + "\n  should be withheld\n  but no rule of " + agent.id() + " withholds it");
        }
    }

    /** A session ends after too many refusals, and whoever calls it then is told the route. */
    public void endAfterTooManyRefusals(String route) {
        LiveSession session = ContractTrial.of(agent).session();
        for (int refusal = 0; refusal < MANY && !session.halted(); refusal++) {
            session.refused();
        }
        List<String> routes = session.halted("").routes();
        if (!session.halted() || !routes.equals(route.isEmpty() ? List.of() : List.of(route))) {
            throw new AssertionError("a session with " + MANY + " refusals\n  should have ended"
                    + (route.isEmpty() ? "" : ", and name the route " + route) + "\n  but "
                    + (session.halted() ? "it names " + routes : "it goes on"));
        }
    }

    private Request answer(String text) {
        return ContractTrial.of(agent).request(text);
    }

    private static AssertionError wrong(String text, String expected, Request answer) {
        return new AssertionError("the request \"" + text + "\"\n  " + expected + "\n  but the answer was " + answer);
    }
}
