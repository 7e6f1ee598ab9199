package dev.precept.agent;

import dev.precept.agent.config.AgentOptions;
import dev.precept.agent.config.Concern;
import dev.precept.agent.config.FailurePolicy;
import dev.precept.agent.config.OptionParser;
import dev.precept.agent.index.ToolIndex;
import dev.precept.agent.jvm.JvmArguments;
import dev.precept.agent.jvm.Surroundings;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.weave.Adapters;
import dev.precept.agent.weave.GuardTransformer;
import dev.precept.agent.weave.ProbeClasses;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent's entry. It must not touch a class of the application, keep state, start a thread or use a logger; and nothing
 * may escape from here, since the JVM would end with an assertion text of its own instead of ours.
 *
 * <p>What runs at every start is written without lambdas and streams: the first ones cost a cold JVM about 0.1 s.
 */
public final class Premain {

    /** A second jar of the agent may be another version with other classes, so a system property tells. */
    private static final String STARTED = "dev.precept.agent.started";

    private Premain() {}

    /** Called by the JVM before {@code main}; the argument is what stands behind {@code -javaagent:…jar=}. */
    public static void premain(@Nullable String argument, Instrumentation instrumentation) {
        PrintStream err = System.err;
        try {
            start(argument, instrumentation, err);
        } catch (FaultException refused) {
            LastResort.stop(refused.faults(), err);
        } catch (Throwable failure) {
            String what = "the agent failed while it started (" + failure + ')';
            LastResort.stop(List.of(new Fault(FaultCode.AGENT, what, "-javaagent")), err);
        }
    }

    private static void start(@Nullable String argument, Instrumentation instrumentation, PrintStream err)
            throws Exception {
        if (System.setProperty(STARTED, "true") != null) {
            throw new FaultException(new Fault(FaultCode.TWICE, "the agent is named more than once", "-javaagent"));
        }
        AgentOptions options = new OptionParser(System.getProperties(), InstantSource.system()).parse(argument);
        Ledger ledger = new Ledger(err);
        Surroundings surroundings = surroundings(!options.unwanted().isEmpty());
        refuseUnwanted(options.unwanted(), surroundings);
        ToolIndex index =
                ToolIndex.read(System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""));
        LastResort lastResort = new LastResort(options.failurePolicy() == FailurePolicy.HALT, err);
        BootChecks checks = new BootChecks(index, options, instrumentation);
        List<Fault> faults = checks.faults();
        refuse(faults, lastResort.halts());
        for (Fault fault : faults) {
            ledger.say(fault.line());
        }
        ledger.expect(index.keys());
        Adapters adapters = new Adapters(options.requiredAdapters(), ledger, lastResort);
        GuardTransformer transformer = new GuardTransformer(
                new FlatClasses(index.classPath()), index.keysWithAbstract(), adapters, ledger, lastResort);
        instrumentation.addTransformer(transformer, false);
        List<Fault> missed = checks.loadedMeanwhile(transformer);
        if (!missed.isEmpty()) {
            throw new FaultException(missed);
        }
        Fault spoiled = SelfTest.fault(ledger, ProbeClasses.written());
        if (spoiled != null) {
            throw new FaultException(spoiled); // What does not weave cannot make anything refuse either.
        }
        for (Map.Entry<String, String> property :
                options.configuration().properties().entrySet()) {
            System.setProperty(property.getKey(), property.getValue());
        }
        String version = version();
        new AgentReport(version, options.configuration(), surroundings, ledger).publish();
        if (StartLine.isSaid(options)) {
            ledger.say(StartLine.of(version, index, faults.size(), options.configuration(), surroundings));
        }
    }

    private static void refuse(List<Fault> faults, boolean halts) {
        if (halts && !faults.isEmpty()) {
            throw new FaultException(faults);
        }
        for (Fault fault : faults) {
            if (fault.code() == FaultCode.LOADED_EARLIER) {
                throw new FaultException(faults); // Nothing can make a class refuse that is loaded already.
            }
        }
    }

    private static Surroundings surroundings(boolean exactly) throws URISyntaxException {
        String own = Path.of(Premain.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getFileName()
                .toString();
        return Surroundings.of(JvmArguments.read(exactly), own);
    }

    private static void refuseUnwanted(Set<Concern> unwanted, Surroundings surroundings) {
        Set<Concern> concerns = surroundings.concerns();
        List<Fault> faults = new ArrayList<>();
        for (Concern concern : unwanted) {
            if (concerns.contains(concern)) {
                faults.add(new Fault(FaultCode.UNWANTED, concern.words(), "the JVM's options"));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    private static String version() {
        String version = Premain.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
