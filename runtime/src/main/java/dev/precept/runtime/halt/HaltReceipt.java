package dev.precept.runtime.halt;

import java.util.List;

/**
 * The acknowledgement of a halt: from here on no body that it concerns starts in this JVM.
 *
 * @param halt what was halted
 * @param running the calls that it concerns and whose bodies had started before; they run on to their end
 */
public record HaltReceipt(Halt halt, List<RunningCall> running) {

    /** Copies what it is given. */
    public HaltReceipt {
        running = List.copyOf(running);
    }
}
