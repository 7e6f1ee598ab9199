package dev.precept.processor.report;

import java.util.Optional;

/**
 * What was said, as data.
 *
 * @param code what kind of fault
 * @param severity how serious it is in this build
 * @param summary what is wrong, in one line
 * @param fix how to mend it
 * @param page where its code is explained
 * @param text the whole message, as the compiler printed it
 * @param element what carries the contract, in the words of the source
 * @param location where, as far as the compiler tells
 * @param suppressed whether the author silenced it, so that nothing was printed
 */
public record Reported(
        Code code,
        Severity severity,
        String summary,
        String fix,
        String page,
        String text,
        String element,
        Optional<Location> location,
        boolean suppressed) {}
