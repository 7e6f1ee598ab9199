package dev.precept.runtime.halt;

/**
 * What another JVM did.
 *
 * @param target what
 * @param halted whether it was halted; else it was lifted
 * @param reason why it had been halted
 */
public record HaltChange(HaltTarget target, boolean halted, String reason) {}
