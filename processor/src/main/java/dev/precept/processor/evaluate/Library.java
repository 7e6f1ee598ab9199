package dev.precept.processor.evaluate;

import dev.precept.processor.clause.Overload;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.util.List;

/** The functions of the library, by the runtime's class that computes them in a guard. */
final class Library {

    private Library() {}

    static ClauseValue value(Overload overload, List<ClauseValue> arguments) {
        arguments.forEach(Library::checkPresent);
        String method = overload.method();
        return switch (overload.owner()) {
            case "Texts", "CodePoints", "TextParts" -> TextFunctions.value(method, arguments);
            case "Timestamps" -> TimestampFunctions.value(method, arguments);
            case "Durations" ->
                method.equals("parse")
                        ? TimeFunctions.parsedSpan(text(arguments.get(0)))
                        : TimeFunctions.value(method, arguments);
            case "Dates" ->
                method.equals("parse")
                        ? TimeFunctions.parsedDay(text(arguments.get(0)))
                        : TimeFunctions.value(method, arguments);
            case "WholeMath", "DoubleMath", "DecimalMath" -> MathFunctions.value(method, arguments);
            case "Lists", "Sets", "Optionals" -> ListFunctions.value(method, arguments);
            default -> throw new Undecided();
        };
    }

    /** What goes into a function as a whole has no null inside. */
    static void checkPresent(ClauseValue value) {
        if (value instanceof Nothing) {
            throw new Unevaluable();
        } else if (value instanceof Items list) {
            list.elements().forEach(Library::checkPresent);
        } else if (value instanceof Entries map) {
            map.entries().values().forEach(Library::checkPresent);
        } else if (value instanceof Perhaps perhaps) {
            perhaps.value().ifPresent(Library::checkPresent);
        }
    }

    static long whole(ClauseValue value) {
        if (value instanceof Whole whole) {
            return whole.value();
        }
        throw new Undecided();
    }

    static String text(ClauseValue value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw new Undecided();
    }

    static double floating(ClauseValue value) {
        if (value instanceof Floating floating) {
            return floating.value();
        }
        throw new Undecided();
    }
}
