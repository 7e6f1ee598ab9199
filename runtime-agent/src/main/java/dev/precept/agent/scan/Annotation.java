package dev.precept.agent.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it stands in a class file: only what was written, no defaults.
 *
 * @param descriptor of the annotation's type
 * @param values the written values, sorted by name
 */
public record Annotation(String descriptor, SortedMap<String, Value> values) {

    /** The annotation's type as {@code Class.getName} would say it. */
    public String binaryName() {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    /** A text value, or null when it was not written. */
    public @Nullable String text(String name) {
        return values.get(name) instanceof Text text ? text.text() : null;
    }

    /** A whole number, or the given one when it was not written. */
    public long number(String name, long otherwise) {
        return values.get(name) instanceof Whole whole ? whole.number() : otherwise;
    }

    /** The whole numbers in an array, in order; none when it was not written. */
    public List<Long> numbers(String name) {
        List<Long> numbers = new ArrayList<>();
        if (values.get(name) instanceof Many many) {
            for (Value value : many.values()) {
                if (value instanceof Whole whole) {
                    numbers.add(whole.number());
                }
            }
        }
        return numbers;
    }

    /** The texts in an array, in order; none when it was not written. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof Many many) {
            for (Value value : many.values()) {
                if (value instanceof Text text) {
                    texts.add(text.text());
                }
            }
        }
        return texts;
    }

    /** The name of a constant, or null when it was not written. */
    public @Nullable String constant(String name) {
        return values.get(name) instanceof Constant constant ? constant.name() : null;
    }

    /** The annotations in an array, in order. */
    public List<Annotation> nested(String name) {
        List<Annotation> nested = new ArrayList<>();
        if (values.get(name) instanceof Many many) {
            for (Value value : many.values()) {
                if (value instanceof Nested found) {
                    nested.add(found.annotation());
                }
            }
        }
        return nested;
    }

    /** A written value. */
    public sealed interface Value permits Text, Truth, Whole, Constant, Type, Nested, Many {}

    /** A string. */
    public record Text(String text) implements Value {}

    /** A boolean. */
    public record Truth(boolean truth) implements Value {}

    /** A byte, short, int, long or char. */
    public record Whole(long number) implements Value {}

    /** A constant of an enum. */
    public record Constant(String descriptor, String name) implements Value {}

    /** A class. */
    public record Type(String descriptor) implements Value {}

    /** An annotation. */
    public record Nested(Annotation annotation) implements Value {}

    /** An array. */
    public record Many(List<Value> values) implements Value {}
}
