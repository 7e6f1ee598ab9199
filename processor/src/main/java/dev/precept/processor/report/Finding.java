package dev.precept.processor.report;

import dev.precept.processor.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong with a contract.
 *
 * @param message what, out of the catalogue
 * @param place where
 * @param names what the message's placeholders stand for
 * @param quote the text at fault; without one the annotation or the element is quoted
 * @param suggestion a name that was probably meant
 */
public record Finding(
        Message message, Place place, List<String> names, Optional<Quote> quote, Optional<String> suggestion) {

    /**
     * Text out of a value of an annotation.
     *
     * @param text the whole value
     * @param offset where the fault starts
     * @param length how long it is
     */
    public record Quote(String text, int offset, int length) {}

    /** Copies what it is given; a message without all its names is refused. */
    public Finding {
        names = List.copyOf(names);
        message.checkNames(names);
    }

    /** A finding whose annotation is quoted. */
    public static Finding of(Message message, Place place, String... names) {
        return new Finding(message, place, List.of(names), Optional.empty(), Optional.empty());
    }

    /** The same, with a name that was probably meant. */
    public Finding suggesting(Optional<String> name) {
        return new Finding(message, place, names, quote, name);
    }

    /** The same, quoting a text and underlining its fault. */
    public Finding quoting(String text, int offset, int length) {
        return new Finding(message, place, names, Optional.of(new Quote(text, offset, length)), suggestion);
    }
}
