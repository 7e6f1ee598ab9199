package dev.precept.agent.ledger;

/** What can be wrong, and how to mend it. Each has a page in {@code docs/errors}. */
public enum FaultCode {
    /** An option that does not exist, or a value that it does not take. */
    OPTION(710, "write key=value pairs, separated by commas, with the keys and values named here"),
    /** The configuration file. */
    CONFIG_FILE(711, "give config= the path of a readable YAML file that maps option names to values"),
    /** The index is of another version, or damaged. */
    INDEX(712, "use precept-agent and precept-processor of the same version, and compile the tools again"),
    /** The index promises a class or a method that is not there. */
    TOOL_MISSING(713, "delete the output folder of the module and compile it again"),
    /** No guard beside the tool class. */
    GUARD_MISSING(714, "compile the tool class with precept-processor, and ship the guard in the same jar"),
    /** Guard, index and class were made from different contracts. */
    GUARD_DIFFERS(715, "compile the tool class again; if that fails, its guard is left over from before"),
    /** The guard has no method for a tool. */
    GUARD_INCOMPLETE(716, "use precept-agent and precept-processor of the same version, and compile the tools again"),
    /** A tool that no processor saw. */
    NO_CONTRACT(
            717,
            "give the tool a contract and compile its class with precept-processor; local and anonymous classes"
                    + " cannot have one"),
    /** An override of a tool that no processor saw. */
    UNSEEN_OVERRIDE(
            718,
            "compile the class with precept-processor, or do not override the tool; lambdas, local and anonymous classes"
                    + ", proxies of interfaces and proxies that are not Spring's cannot have a guard"),
    /** A class file that nothing can be woven into. */
    NOT_WEAVABLE(
            719,
            "compile the class with JDK 17 or newer as an ordinary Java method, and give the JVM one agent only;"
                    + " a class file of a newer JDK needs a newer agent"),
    /** The weaver failed. */
    WEAVING_FAILED(720, "report it with the class file; until then the class cannot be a tool"),
    /** An adapter that was asked for cannot work. */
    ADAPTER(
            721,
            "put precept-runtime beside the framework, in a version that precept supports, or drop require-adapters"),
    /** A tool class was loaded before the agent. */
    LOADED_EARLIER(
            722,
            "name precept-agent.jar before all other -javaagent options; an AOT cache or a CDS archive of the"
                    + " application has to be made in a run with the agent"),
    /** The agent itself failed while it started. */
    AGENT(723, "report it; until then the JVM does not start with the agent"),
    /** The agent is given twice. */
    TWICE(724, "name precept-agent.jar in one -javaagent option only; look into JAVA_TOOL_OPTIONS, too"),
    /** A suspend function of Kotlin. */
    SUSPENDING(
            725,
            "make the tool an ordinary function that runs the suspend one, as with runBlocking, or that starts it and"
                    + " returns a CompletableFuture"),
    /** The agent is attached to a JVM that runs. */
    ATTACHED(
            765,
            "name precept-agent.jar with -javaagent when the JVM starts; tools that are loaded already cannot be guarded"),
    /** A class says that a build has woven it, and its code is not what the weaver writes. */
    WOVEN_DIFFERS(
            770,
            "delete the output folder, compile and weave again; the weaver has to be the last that changes class files of"
                    + " the build, and precept-agent.jar the first -javaagent"),
    /** A build was to have woven a class, and has not. */
    NOT_WOVEN(771, "weave after the last compilation, and before anything is packaged"),
    /** The weaver of a build was called with arguments that it does not understand. */
    WEAVER_ARGUMENTS(
            772, "give --classes the folder of the compiled classes, and --class-path what they were compiled with"),
    /** A class file of a build cannot be read or written. */
    OUTPUT(773, "see that the folder can be read and written, delete it, compile and weave again"),
    /** A configuration file loosens something, and nobody answers for it. */
    LOOSENED(
            780,
            "have the file signed by whoever may loosen it, as docs/guide/configuration.md says, and name the public key in"
                    + " config-key where the JVM is started; or take the value out of the file"),
    /** The key that a configuration file's signature is checked with cannot be trusted. */
    CONFIG_KEY(
            781,
            "give config-key the path of an Ed25519 public key in PEM that only its owner may write (chmod go-w), in folders"
                    + " of which the same holds"),
    /** The agent tried itself out, and did not do what it is for. */
    SELF_TEST(
            782,
            "look for an option or another agent that keeps class files from precept-agent.jar; if there is none, report it"),
    /** The configuration keeps the JVM from starting with something that it was started with. */
    UNWANTED(783, "start the JVM without it, or have the option that refuses it changed by whoever set it");

    private final int number;
    private final String fix;

    FaultCode(int number, String fix) {
        this.number = number;
        this.fix = fix;
    }

    /** As it is written in messages and in the names of pages. */
    public String code() {
        return "PRE-0" + number;
    }

    /** How to mend it. */
    public String fix() {
        return fix;
    }
}
