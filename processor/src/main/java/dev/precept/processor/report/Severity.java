package dev.precept.processor.report;

/** How serious a finding is. */
public enum Severity {
    /** The build stops. */
    ERROR,
    /** The build goes on; {@code @SuppressWarnings("precept:PRE-nnnn")} on the nearest element silences it. */
    WARN,
    /** Nothing is said. */
    OFF
}
