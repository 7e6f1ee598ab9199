package dev.precept.sample.desk;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.Request;
import dev.precept.runtime.approval.RouteHandler;
import dev.precept.sample.terminal.Ruling;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The desk with Precept: this is all that an application has to do. */
public final class GuardedDesk implements Desk {

    private final Class<?> agent;
    private final PreceptListener.Subscription listening;

    private GuardedDesk(Class<?> agent, PreceptListener.Subscription listening) {
        this.agent = agent;
        this.listening = listening;
    }

    /**
     * Opens the desk of an agent.
     *
     * @param agent the type with the contract
     * @param witness is told of every judgement
     * @throws IllegalStateException if nothing guards the agent's tools, with what to do about it
     */
    public static GuardedDesk of(Class<?> agent, Consumer<Ruling> witness) {
        PreceptListener.Subscription asking = Precept.routes(RouteHandler.log()); // who has to decide hears of it
        try {
            Precept.open(agent).close(); // refused at the door is better than in front of the first customer
            PreceptListener.Subscription listening = Precept.listen(event -> witness.accept(Rulings.of(event)));
            return new GuardedDesk(agent, () -> {
                listening.close();
                asking.close();
            });
        } catch (RuntimeException refused) {
            asking.close();
            throw refused;
        }
    }

    @Override
    public Visit open() {
        return new GuardedVisit(Precept.open(agent));
    }

    @Override
    public void close() {
        listening.close();
    }

    private record GuardedVisit(AgentSession session) implements Visit {

        @Override
        public Reply ask(String text, UnaryOperator<String> assistant) {
            try {
                Request request = session.request(text);
                if (request instanceof Request.OutOfScope excluded) {
                    return new Reply(excluded.message(), By.DESK);
                }
                if (request instanceof Request.Ambiguous unclear) {
                    return new Reply(unclear.message(), By.DESK);
                }
                return new Reply(assistant.apply(text), By.MODEL);
            } catch (AgentHaltedException halted) {
                return new Reply("I have to stop here. A colleague takes over.", By.END);
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
