package dev.precept.agent.jvm;

import dev.precept.agent.config.Concern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else could change classes in this JVM.
 *
 * @param debugger {@code none}, {@code jdwp} or {@code unknown}
 * @param attach whether agents can be attached later: {@code possible}, {@code off} or {@code unknown}
 * @param before the Java agents that were given before ours, by the name of their jars
 * @param after those that were given after it: they see what we wove, and their transformers come after ours
 * @param others native agents, by name
 */
public record Surroundings(
        String debugger, String attach, List<String> before, List<String> after, List<String> others) {

    private static final String UNKNOWN = "unknown";
    private static final String JAVA_AGENT = "-javaagent:";

    /**
     * Reads them off the options of the JVM.
     *
     * @param options null where they cannot be had
     * @param ownJar the name of our jar's file
     */
    public static Surroundings of(@Nullable List<String> options, String ownJar) {
        if (options == null) {
            return new Surroundings(UNKNOWN, UNKNOWN, List.of(UNKNOWN), List.of(UNKNOWN), List.of(UNKNOWN));
        }
        String debugger = "none";
        String attach = "possible";
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<String> others = new ArrayList<>();
        boolean own = false;
        boolean listens = true;
        boolean loads = true;
        for (String option : options) {
            if (option.startsWith(JAVA_AGENT)) {
                String jar = fileName(option.substring(JAVA_AGENT.length()));
                boolean isOwn = jar.equals(ownJar);
                if (!isOwn) {
                    (own ? after : before).add(jar);
                }
                own |= isOwn;
            } else if (isDebugger(option)) {
                debugger = "jdwp";
            } else if (option.startsWith("-agentlib:") || option.startsWith("-agentpath:")) {
                others.add(fileName(option.substring(option.indexOf(':') + 1)));
            } else if (option.endsWith("DisableAttachMechanism") && option.startsWith("-XX:")) {
                listens = option.charAt(4) == '-';
            } else if (option.endsWith("EnableDynamicAgentLoading") && option.startsWith("-XX:")) {
                loads = option.charAt(4) == '+';
            }
        }
        if (!listens || !loads) {
            attach = "off";
        }
        return new Surroundings(debugger, attach, before, after, others);
    }

    private static boolean isDebugger(String option) {
        return option.startsWith("-Xrunjdwp")
                || ((option.startsWith("-agentlib:") || option.startsWith("-agentpath:"))
                        && fileName(option.substring(option.indexOf(':') + 1)).contains("jdwp"));
    }

    /** Without its folder, and without the options behind it. */
    private static String fileName(String agent) {
        int equals = agent.indexOf('=');
        String path = equals < 0 ? agent : agent.substring(0, equals);
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** What there is, of what may be a concern; what is not known may be there. */
    public Set<Concern> concerns() {
        EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (!debugger.equals("none")) {
            concerns.add(Concern.DEBUGGER);
        }
        if (!attach.equals("off")) {
            concerns.add(Concern.ATTACH);
        }
        if (!before.isEmpty() || !after.isEmpty() || !others.isEmpty()) {
            concerns.add(Concern.OTHER_AGENTS);
        }
        return concerns;
    }

    /** Names in one word; {@code none} for none. */
    public static String words(List<String> names) {
        return names.isEmpty() ? "none" : String.join("+", names);
    }
}
