package tamper;

import java.lang.instrument.Instrumentation;

/** Another agent of the same JVM, whose rights anybody may use. */
public final class Agent {
    public static Instrumentation instrumentation;
    public static Instrumentation attached;

    private Agent() {}

    public static void premain(String options, Instrumentation given) {
        instrumentation = given;
    }

    public static void agentmain(String options, Instrumentation given) {
        attached = given;
    }
}
