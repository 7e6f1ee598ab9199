package dev.precept.testkit.scenario;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Near;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The named values of one entry of a file: each is known, or the file is wrong. */
final class Keys {

    private final Datum entry;
    private final Map<String, Datum> fields;

    Keys(Datum entry, List<String> known, String what) {
        this.entry = entry;
        this.fields = entry.fields();
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw BadInput.at(
                        value.place(), '"' + name + "\" means nothing in " + what + '.', Near.fix(name, known));
            }
        });
    }

    Datum required(String name) {
        return entry.get(name);
    }

    @Nullable
    Datum optional(String name) {
        return fields.get(name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name, String otherwise) {
        Datum value = fields.get(name);
        return value == null ? otherwise : value.text();
    }

    boolean flag(String name) {
        Datum value = fields.get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Datum.Flag flag) {
            return flag.value();
        }
        throw BadInput.at(value.place(), value.described() + " is neither true nor false.", "write true or false.");
    }

    List<Datum> list(String name) {
        Datum value = fields.get(name);
        return value == null ? List.of() : value.items();
    }

    /** A value, or a list of them. */
    List<Datum> oneOrMore(String name) {
        Datum value = fields.get(name);
        return value == null ? List.of() : value instanceof Datum.Items items ? items.values() : List.of(value);
    }

    Map<String, Datum> map(String name) {
        Datum value = fields.get(name);
        return value == null ? Map.of() : value.fields();
    }

    static <T> T parsed(Datum value, Function<CharSequence, T> parse, String what, String example) {
        try {
            return parse.apply(value.text());
        } catch (DateTimeException notWrittenSo) {
            throw BadInput.at(
                    value.place(), value.described() + " is no " + what + '.', "write " + example + '.', notWrittenSo);
        }
    }
}
