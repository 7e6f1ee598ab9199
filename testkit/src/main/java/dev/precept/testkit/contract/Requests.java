package dev.precept.testkit.contract;

import dev.precept.runtime.Request;
import dev.precept.runtime.contract.AgentModel;

/** What an agent does with what users say; each request in a session of its own. */
public final class Requests {

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

    /** The request never reaches the model; a route takes over. */
    public void route(String text, String route) {
        Request answer = answer(text);
        if (!(answer instanceof Request.OutOfScope excluded)
                || !excluded.route().equals(route)) {
            throw wrong(text, "should be out of scope, and " + route + " should take over", answer);
        }
    }

    /** There is nothing in the request that could be acted on. */
    public void doNotUnderstand(String text) {
        Request answer = answer(text);
        if (!(answer instanceof Request.Ambiguous)) {
            throw wrong(text, "should be ambiguous", answer);
        }
    }

    private Request answer(String text) {
        return ContractTrial.of(agent).request(text);
    }

    private static AssertionError wrong(String text, String expected, Request answer) {
        return new AssertionError("the request \"" + text + "\"\n  " + expected + "\n  but the answer was " + answer);
    }
}
