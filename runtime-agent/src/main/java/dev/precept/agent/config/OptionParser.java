package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code key=value,key=value}, the system properties that say the same, and the file that {@code config} names. What
 * is said at the start counts before the file. Whoever writes the command line could leave the agent out, so he may loosen;
 * a file that loosens something needs a signature.
 */
public final class OptionParser {

    private static final String ARGUMENT = "-javaagent:precept-agent.jar=…";

    private final Properties properties;
    private final InstantSource clock;

    /**
     * A parser.
     *
     * @param properties the system properties
     * @param clock what a signed file's end is compared with
     */
    public OptionParser(Properties properties, InstantSource clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The options in the agent's argument, which may be null, and in what it names.
     *
     * @throws FaultException if anything in it is not understood
     */
    public AgentOptions parse(@Nullable String argument) {
        EnumMap<OptionKey, String> said = new EnumMap<>(OptionKey.class);
        if (argument != null && !argument.isBlank()) {
            for (String pair : argument.split(",", -1)) {
                add(said, pair);
            }
        }
        SystemOptions.add(properties, said);
        String file = said.get(OptionKey.CONFIG);
        if (file != null) {
            fromFile(Path.of(file), said.get(OptionKey.CONFIG_KEY)).forEach(said::putIfAbsent);
        }
        return AgentOptions.of(Configuration.of(said));
    }

    private static void add(EnumMap<OptionKey, String> said, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw fault("the option " + Quoted.of(pair.strip()) + " has no value; known are " + known(), ARGUMENT);
        }
        String name = pair.substring(0, equals).strip();
        OptionKey key = key(name, ARGUMENT);
        if (key.place() == OptionKey.Place.FILE) {
            throw fault("the option \"" + name + "\" is for a signed file only", ARGUMENT);
        }
        String value = value(key, new Said(pair.substring(equals + 1).strip(), false, ARGUMENT));
        if (said.put(key, value) != null) {
            throw fault("the option \"" + name + "\" is given twice", ARGUMENT);
        }
    }

    private EnumMap<OptionKey, String> fromFile(Path path, @Nullable String key) {
        EnumMap<OptionKey, String> said = file(path);
        new Loosening(path, said, clock).requireSignature(key);
        return said;
    }

    /** The options in a file, in their canonical form. */
    static EnumMap<OptionKey, String> file(Path path) {
        String text;
        try {
            text = SmallFile.read(path);
        } catch (SmallFile.UnfitException unfit) {
            throw new FaultException(
                    new Fault(FaultCode.CONFIG_FILE, "the configuration file " + unfit.getMessage(), path.toString()));
        }
        EnumMap<OptionKey, String> said = new EnumMap<>(OptionKey.class);
        ConfigFile.read(text, path.toString()).forEach((name, value) -> {
            OptionKey option = key(name, value.where());
            if (option.place() == OptionKey.Place.START) {
                throw fault(
                        "the option \"" + name + "\" cannot stand in a file; it is said where the JVM is started",
                        value.where());
            }
            said.put(option, value(option, value));
        });
        return said;
    }

    static String value(OptionKey key, Said said) {
        if (said.list() && key.type().kind() != OptionType.Kind.NAMES) {
            throw fault("the option \"" + key.key() + "\" takes one value and no list", said.where());
        }
        String canonical = key.type().canonical(said.text());
        if (canonical == null) {
            throw fault(
                    "the option \"" + key.key() + "\" does not take " + Quoted.of(said.text()) + ", but "
                            + key.type().takes(),
                    said.where());
        }
        return canonical;
    }

    private static OptionKey key(String name, String where) {
        OptionKey key = OptionKey.named(name);
        if (key == null) {
            String suggestion = NearestName.suggestion(name, OptionKey.keys());
            throw fault("there is no option " + Quoted.of(name) + suggestion + "; known are " + known(), where);
        }
        return key;
    }

    private static String known() {
        return String.join(", ", OptionKey.keys());
    }

    static FaultException fault(String what, String where) {
        return new FaultException(new Fault(FaultCode.OPTION, what, where));
    }
}
