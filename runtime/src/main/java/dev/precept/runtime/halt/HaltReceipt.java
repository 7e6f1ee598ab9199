package dev.precept.runtime.halt;

import java.util.List;

/**
 * The acknowledgement of a halt: from here on no body that it concerns starts in this JVM, and in whichever others {@code
 * reach} says.
 *
 * @param halt what was halted
 * @param running the calls that it concerns and whose bodies had started before; they run on to their end
 * @param reach who else knows
 */
public record HaltReceipt(Halt halt, List<RunningCall> running, Reach reach) {

    /** Who knows of a halt besides this JVM, in which it holds in any case. */
    public enum Reach {
        /** Nobody: no store is registered, and a restart forgets it. */
        THIS_JVM,
        /** The store, which no other JVM shares: a restart remembers it. */
        RECORDED,
        /** Every live JVM of the fleet stopped before this was said; and the store. */
        FLEET,
        /** The store; but not every JVM has said in time that it stopped. It is told again and again. */
        RECORDED_NOT_ACKNOWLEDGED,
        /** Not even the store, which did not answer. It is told as soon as it does. */
        NOT_RECORDED,
        /** Not even every application of this JVM: one with a runtime of its own did not answer. The log says which. */
        NOT_EVERYWHERE
    }

    /** Copies what it is given. */
    public HaltReceipt {
        running = List.copyOf(running);
    }

    /** Of a halt of which nobody else knows. */
    public HaltReceipt(Halt halt, List<RunningCall> running) {
        this(halt, running, Reach.THIS_JVM);
    }
}
