package dev.precept.agent.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options that there are, of the agent and of the runtime: the only table of them. */
@SuppressWarnings("ImmutableEnumChecker") // Records of texts and unmodifiable collections.
enum OptionKey {
    ATTACH(
            "attach",
            OptionType.choice("note", "refuse"),
            "note",
            Place.ANYWHERE,
            Bearing.TIGHTENS,
            null,
            "whether a JVM starts that other agents could still be attached to"),
    CONFIG(
            "config",
            OptionType.PATH,
            "",
            Place.START,
            Bearing.NEITHER,
            null,
            "a YAML mapping of these options; what is said at the start counts before it"),
    CONFIG_KEY(
            "config-key",
            OptionType.PATH,
            "",
            Place.START,
            Bearing.NEITHER,
            null,
            "the public key (Ed25519, PEM) of whoever may loosen something in the file"),
    DEBUGGER(
            "debugger",
            OptionType.choice("note", "refuse"),
            "note",
            Place.ANYWHERE,
            Bearing.TIGHTENS,
            null,
            "whether a JVM starts that a debugger can connect to"),
    FAILURE_POLICY(
            "failure-policy",
            OptionType.choice("halt", "refuse"),
            "halt",
            Place.ANYWHERE,
            new Bearing("`refuse` loosens", Set.of("refuse")),
            null,
            "whether faults that are found at the start stop the JVM, or start it with those tools refused"),
    HALT_FILE(
            "halt-file",
            OptionType.PATH,
            "",
            Place.ANYWHERE,
            Bearing.TIGHTENS,
            "precept.halt.file",
            "a file whose presence halts, and which is looked at five times a second"),
    LOG(
            "log",
            OptionType.choice("normal", "quiet"),
            "normal",
            Place.ANYWHERE,
            Bearing.NEITHER,
            null,
            "`quiet` leaves out the line at the start, unless something is loosened; faults are always said"),
    LOOSENED_UNTIL(
            "loosened-until",
            OptionType.DAY,
            "",
            Place.FILE,
            Bearing.NEITHER,
            null,
            "the last day, in UTC, on which a file that loosens something starts a JVM; within 366 days"),
    OTHER_AGENTS(
            "other-agents",
            OptionType.choice("note", "refuse"),
            "note",
            Place.ANYWHERE,
            Bearing.TIGHTENS,
            null,
            "whether a JVM starts that has further agents, native ones among them"),
    REFUSAL_LOG(
            "refusal-log",
            OptionType.choice("logger", "stderr", "off"),
            "logger",
            Place.ANYWHERE,
            new Bearing("`off` loosens", Set.of("off")),
            "precept.refusal.log",
            "where each refused call is told in one line: the logger `dev.precept.refusals`, standard error, or nowhere"),
    REQUIRE_ADAPTERS(
            "require-adapters",
            OptionType.names("langchain4j"),
            "",
            Place.ANYWHERE,
            Bearing.TIGHTENS,
            null,
            "the frameworks without whose adapter the JVM must not start");

    /** Since when all of them are there; an option that comes later names its version. */
    private static final String FIRST = "0.1";

    /** Where an option may be said. */
    enum Place {
        /** In the argument of {@code -javaagent} only: whoever edits the file must not choose it. */
        START,
        /** In the file only. */
        FILE,
        /** In both. */
        ANYWHERE
    }

    /**
     * What saying it does to what is enforced, compared with its default.
     *
     * @param words for a person
     * @param loosening the values that loosen something
     */
    record Bearing(String words, Set<String> loosening) {
        static final Bearing TIGHTENS = new Bearing("tightens", Set.of());
        static final Bearing NEITHER = new Bearing("neither", Set.of());
    }

    private final String key;
    private final OptionType type;
    private final String normal;
    private final Place place;
    private final Bearing bearing;
    private final @Nullable String property;
    private final String meaning;

    OptionKey(
            String key,
            OptionType type,
            String normal,
            Place place,
            Bearing bearing,
            @Nullable String property,
            String meaning) {
        this.key = key;
        this.type = type;
        this.normal = normal;
        this.place = place;
        this.bearing = bearing;
        this.property = property;
        this.meaning = meaning;
    }

    String key() {
        return key;
    }

    OptionType type() {
        return type;
    }

    /** What holds when nothing is said; empty for nothing. */
    String normal() {
        return normal;
    }

    Place place() {
        return place;
    }

    Bearing bearing() {
        return bearing;
    }

    /** The system property by which the runtime hears of it, and by which it can be said without the agent, or null. */
    @Nullable
    String property() {
        return property;
    }

    String meaning() {
        return meaning;
    }

    String since() {
        return FIRST;
    }

    boolean loosens(String value) {
        return bearing.loosening().contains(value);
    }

    static @Nullable OptionKey named(String key) {
        for (OptionKey option : values()) {
            if (option.key.equals(key)) {
                return option;
            }
        }
        return null;
    }

    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (OptionKey option : values()) {
            keys.add(option.key);
        }
        return keys;
    }
}
