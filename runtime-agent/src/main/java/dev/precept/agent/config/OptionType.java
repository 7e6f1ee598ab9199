package dev.precept.agent.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an option takes.
 *
 * @param kind of what kind its values are
 * @param choices the values, where they can be listed
 */
record OptionType(Kind kind, List<String> choices) {

    enum Kind {
        /** One of the choices. */
        CHOICE,
        /** Any of the choices, joined by {@code +} or as a list. */
        NAMES,
        /** The path of a file. */
        PATH,
        /** A day as in ISO 8601; it ends with the day in UTC. */
        DAY
    }

    static final OptionType PATH = new OptionType(Kind.PATH, List.of());
    static final OptionType DAY = new OptionType(Kind.DAY, List.of());

    static OptionType choice(String... choices) {
        return new OptionType(Kind.CHOICE, List.of(choices));
    }

    static OptionType names(String... choices) {
        return new OptionType(Kind.NAMES, List.of(choices));
    }

    /** For a person. */
    String takes() {
        switch (kind) {
            case PATH:
                return "the path of a file";
            case DAY:
                return "a day such as 2027-01-31";
            default:
                return String.join(kind == Kind.CHOICE ? " or " : ", ", choices);
        }
    }

    /** The one way to write a value, or null for what is none. */
    @Nullable
    String canonical(String said) {
        switch (kind) {
            case CHOICE:
                return choices.contains(said) ? said : null;
            case NAMES:
                TreeSet<String> names = new TreeSet<>();
                for (String name : said.split("\\+", -1)) {
                    names.add(name.strip());
                }
                return choices.containsAll(names) ? String.join("+", names) : null;
            case PATH:
                return isPath(said) ? said : null;
            default:
                return isDay(said) ? said : null;
        }
    }

    private static boolean isPath(String said) {
        try {
            return said.chars().noneMatch(Character::isISOControl)
                    && !Path.of(said).toString().isBlank();
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static boolean isDay(String said) {
        try {
            return LocalDate.parse(said).toString().equals(said);
        } catch (DateTimeException none) {
            return false;
        }
    }
}
