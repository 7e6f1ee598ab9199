package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code key=value,key=value}, and the file that {@code config} names. What is said in both counts as said here. */
public final class OptionParser {

    private static final String ARGUMENT = "-javaagent:precept-agent.jar=…";

    private final Set<String> frameworks;

    /**
     * A parser.
     *
     * @param frameworks the frameworks that there are adapters for
     */
    public OptionParser(Set<String> frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * The options in the agent's argument, which may be null.
     *
     * @throws FaultException if anything in it is not understood
     */
    public AgentOptions parse(@Nullable String argument) {
        Map<OptionKey, Said> said = new LinkedHashMap<>();
        for (String pair : argument == null || argument.isBlank() ? new String[0] : argument.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw fault("the option \"" + pair.strip() + "\" has no value; known are " + known(), ARGUMENT);
            }
            String key = pair.substring(0, equals).strip();
            if (said.put(key(key, ARGUMENT), new Said(pair.substring(equals + 1).strip(), ARGUMENT)) != null) {
                throw fault("the option \"" + key + "\" is given twice", ARGUMENT);
            }
        }
        Said file = said.remove(OptionKey.CONFIG);
        if (file != null) {
            fromFile(file.value).forEach(said::putIfAbsent);
        }
        return options(said);
    }

    private static Map<OptionKey, Said> fromFile(String path) {
        Map<OptionKey, Said> said = new LinkedHashMap<>();
        ConfigFile.read(path(path)).forEach((name, value) -> {
            OptionKey key = key(name, path);
            if (key == OptionKey.CONFIG) {
                throw fault("a configuration file cannot name another one", path);
            }
            said.put(key, new Said(value, path));
        });
        return said;
    }

    private static Path path(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException malformed) {
            throw fault("the option \"config\" is no path: " + malformed.getReason(), ARGUMENT);
        }
    }

    private AgentOptions options(Map<OptionKey, Said> said) {
        AgentOptions defaults = AgentOptions.DEFAULTS;
        return new AgentOptions(
                said.containsKey(OptionKey.FAILURE_POLICY)
                        ? choose(
                                said,
                                OptionKey.FAILURE_POLICY,
                                Map.of("halt", FailurePolicy.HALT, "refuse", FailurePolicy.REFUSE))
                        : defaults.failurePolicy(),
                said.containsKey(OptionKey.LOG)
                        ? choose(said, OptionKey.LOG, Map.of("normal", false, "quiet", true))
                        : defaults.quiet(),
                adapters(said.get(OptionKey.REQUIRE_ADAPTERS)));
    }

    private Set<String> adapters(@Nullable Said said) {
        if (said == null) {
            return AgentOptions.DEFAULTS.requiredAdapters();
        }
        Set<String> named =
                Arrays.stream(said.value.split("\\+", -1)).map(String::strip).collect(Collectors.toSet());
        for (String each : named) {
            if (!frameworks.contains(each)) {
                throw fault(wrong(OptionKey.REQUIRE_ADAPTERS, each), said.where);
            }
        }
        return Set.copyOf(named);
    }

    private static <T> T choose(Map<OptionKey, Said> said, OptionKey key, Map<String, T> choices) {
        Said given = Objects.requireNonNull(said.get(key));
        T chosen = choices.get(given.value);
        if (chosen == null) {
            throw fault(wrong(key, given.value), given.where);
        }
        return chosen;
    }

    private static String wrong(OptionKey key, String value) {
        return "the option \"" + key.key() + "\" does not take \"" + value + "\", but " + key.takes();
    }

    private static OptionKey key(String name, String where) {
        OptionKey key = OptionKey.named(name);
        if (key == null) {
            String suggestion = NearestName.suggestion(name, OptionKey.keys());
            throw fault("there is no option \"" + name + '"' + suggestion + "; known are " + known(), where);
        }
        return key;
    }

    private static String known() {
        return String.join(", ", OptionKey.keys());
    }

    private static FaultException fault(String what, String where) {
        return new FaultException(new Fault(FaultCode.OPTION, what, where));
    }

    private record Said(String value, String where) {}
}
