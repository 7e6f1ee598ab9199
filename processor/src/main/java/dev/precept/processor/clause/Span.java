package dev.precept.processor.clause;

/** A stretch of a clause's text, in UTF-16 units. */
public record Span(int offset, int length) {

    public int end() {
        return offset + length;
    }

    /** The words that the author wrote there. */
    public String of(String text) {
        return text.substring(offset, end());
    }
}
