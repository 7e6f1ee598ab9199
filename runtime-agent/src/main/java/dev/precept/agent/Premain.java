package dev.precept.agent;

import dev.precept.agent.config.AgentOptions;
import dev.precept.agent.config.FailurePolicy;
import dev.precept.agent.config.OptionParser;
import dev.precept.agent.index.ToolIndex;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.weave.Adapters;
import dev.precept.agent.weave.GuardTransformer;
import java.lang.instrument.Instrumentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent's entry. It must not touch a class of the application, keep state, start a thread or use a logger; and nothing
 * may escape from here, since the JVM would end with an assertion text of its own instead of ours.
 */
public final class Premain {

    /** The exit code of a JVM that is not started: a configuration error, after {@code sysexits.h}. */
    private static final int CONFIGURATION_ERROR = 78;

    private Premain() {}

    /** Called by the JVM before {@code main}; the argument is what stands behind {@code -javaagent:…jar=}. */
    public static void premain(@Nullable String argument, Instrumentation instrumentation) {
        try {
            start(argument, instrumentation);
        } catch (FaultException refused) {
            halt(refused.faults());
        } catch (Throwable failure) {
            String what = "the agent failed while it started (" + failure + ')';
            halt(List.of(new Fault(FaultCode.AGENT, what, "-javaagent")));
        }
    }

    private static void start(@Nullable String argument, Instrumentation instrumentation) throws Exception {
        AgentOptions options = new OptionParser(Adapters.FRAMEWORKS).parse(argument);
        Ledger ledger = new Ledger(System.err);
        ToolIndex index =
                ToolIndex.read(System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""));
        boolean halts = options.failurePolicy() == FailurePolicy.HALT;
        List<Fault> faults = new BootChecks(index, options, instrumentation).faults();
        if (halts && !faults.isEmpty()) {
            throw new FaultException(faults);
        }
        faults.forEach(fault -> ledger.say(fault.line()));
        ledger.expect(index.keys());
        Adapters adapters = new Adapters(options.requiredAdapters(), ledger, fault -> lastResort(fault, halts));
        instrumentation.addTransformer(
                new GuardTransformer(index.keys(), adapters, ledger, fault -> lastResort(fault, halts)), false);
        if (!options.quiet()) {
            String version = Premain.class.getPackage().getImplementationVersion();
            ledger.say("agent " + (version == null ? "" : version) + ": "
                    + index.entries().size() + " tool classes, " + index.tools() + " tools expected");
        }
    }

    private static void lastResort(Fault fault, boolean halts) {
        if (halts) {
            halt(List.of(fault));
        }
    }

    private static void halt(List<Fault> faults) {
        faults.forEach(fault -> System.err.println("[precept] " + fault.paragraph()));
        System.err.println("[precept] The JVM is stopped, so that no tool runs unguarded.");
        System.err.flush();
        Runtime.getRuntime().halt(CONFIGURATION_ERROR);
    }
}
