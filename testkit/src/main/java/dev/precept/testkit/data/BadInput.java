package dev.precept.testkit.data;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file that cannot be used as it is: what is wrong, where, and how to mend it. One line for each problem. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BadInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** One problem. */
    public static BadInput at(Place place, String wrong, String fix) {
        return new BadInput(line(place.toString(), wrong, fix), null);
    }

    /** One problem of a file as a whole. */
    public static BadInput of(String file, String wrong, String fix, @Nullable Throwable cause) {
        return new BadInput(line(file, wrong, fix), cause);
    }

    /** One problem that a parser found. */
    public static BadInput at(Place place, String wrong, String fix, Throwable cause) {
        return new BadInput(line(place.toString(), wrong, fix), cause);
    }

    /** All problems of a file at once. */
    public static BadInput all(List<BadInput> problems) {
        return problems.size() == 1
                ? problems.get(0)
                : new BadInput(
                        problems.stream().map(BadInput::getMessage).collect(Collectors.joining(System.lineSeparator())),
                        null);
    }

    private static String line(String place, String wrong, String fix) {
        return place + ": " + wrong + (fix.isEmpty() ? "" : " Fix: " + fix);
    }
}
