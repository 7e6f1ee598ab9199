package dev.precept.processor.tests;

/**
 * Something that ought to have a test and has none.
 *
 * @param tool name of the tool
 * @param what the condition, the limit or the rule, in the contract's words
 * @param why what is missing
 * @param mendable whether the author of the tests could supply it
 */
public record Untested(String tool, String what, String why, boolean mendable) {

    /** Something that nobody can supply: a test by hand has to take its place. */
    public Untested(String tool, String what, String why) {
        this(tool, what, why, false);
    }
}
