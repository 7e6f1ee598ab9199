package dev.precept.processor.report;

import dev.precept.processor.model.Place;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Hands a message to the compiler. */
interface Printer {

    /** Prints as near to a place as the compiler allows. */
    void print(Diagnostic.Kind kind, String text, Place place);

    /** Where a place is, if the compiler tells. */
    Optional<Location> locate(Place place);
}
