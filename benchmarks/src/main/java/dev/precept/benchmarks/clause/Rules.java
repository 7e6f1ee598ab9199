package dev.precept.benchmarks.clause;

/** One column of the table: each rule, asked of the arguments. Each method is a row, under its name. */
interface Rules {

    /** An int above 0 and up to 500. */
    boolean intLimit(Given given);

    /** An exact decimal above 0 and up to 500. */
    boolean decimalLimit(Given given);

    /** A text that starts with something, and another that is one of three. */
    boolean prefixAndList(Given given);

    /** One of two constants of an enum. */
    boolean cabin(Given given);

    /** A time at most 24 hours ago. */
    boolean timeWindow(Given given);

    /** A boxed int up to 500, or any for a VIP, null included. */
    boolean absorption(Given given);

    /** What a lookup says of one argument is another argument. */
    boolean fact(Given given);

    /** A hundred ints, each above 0 and up to 500. */
    boolean hundredInts(Given given);

    /** A regular expression over a whole text. */
    boolean regex(Given given);
}
