package shop;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.approval.RouteHandler;
import dev.precept.runtime.halt.HaltTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Calls the tool and says what became of it. A step is an amount for the agent, {@code code=} and an amount for the
 * application, {@code halt=} or {@code resume=} and a target, or {@code halts}.
 */
public final class Driver {

    /** Whoever loads this class again without the runtime has to close it first. */
    public static final PreceptListener.Subscription ROUTES = Precept.routes(RouteHandler.log());

    private Driver() {}

    /** Takes the steps; without any, those that stand on the lines of standard input. */
    public static void main(String[] steps) throws IOException {
        for (String step : steps) {
            System.out.println(take(step));
        }
        if (steps.length == 0) {
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String step = lines.readLine(); step != null; step = lines.readLine()) {
                System.out.println(take(step));
            }
        }
    }

    /** One line: the step, what became of it, and how many effects there were up to now. */
    public static String take(String step) {
        return step + ": " + outcome(step) + ", effects " + Effects.count();
    }

    private static String outcome(String step) {
        int end = step.indexOf('=');
        String rest = step.substring(end + 1);
        return switch (end < 0 ? step : step.substring(0, end)) {
            case "halt" -> "reaches " + Precept.halt(HaltTarget.parse(rest), "the driver says so").reach();
            case "resume" -> "lifted " + Precept.resume(HaltTarget.parse(rest), "somebody", "the test goes on").isPresent();
            case "halts" -> Precept.halts().size() + " halts";
            case "code" -> refund(rest);
            default -> bySession(step);
        };
    }

    private static String bySession(String amount) {
        try (AgentSession session = Precept.open(Agent.class)) {
            return refund(amount);
        } catch (IllegalStateException notOpened) {
            return notOpened.getMessage().substring(0, "[PRE-0000]".length());
        }
    }

    private static String refund(String amount) {
        try {
            return new Till().refund("a", new BigDecimal(amount));
        } catch (ContractException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
