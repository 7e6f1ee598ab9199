package dev.precept.processor.report;

/** How serious each code is in one build. */
@FunctionalInterface
public interface Severities {
    /** The severity of a code. */
    Severity of(Code code);
}
