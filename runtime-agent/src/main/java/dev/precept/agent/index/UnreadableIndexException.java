package dev.precept.agent.index;

/** An index file that this version does not understand; the message continues a sentence about the file. */
public final class UnreadableIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableIndexException(String what) {
        super(what);
    }
}
