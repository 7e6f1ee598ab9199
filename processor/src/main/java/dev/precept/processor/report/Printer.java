package dev.precept.processor.report;

import dev.precept.processor.model.Place;

/** Hands a message to the compiler. */
interface Printer {

    /** Prints an error as near to its place as the compiler allows. */
    void error(String text, Place place);
}
