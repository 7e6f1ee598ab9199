package dev.precept;

/** The time over which a {@link Limit} counts. All but {@code SESSION} roll: a day is the last 24 hours, at any moment. */
public enum Per {
    /** As long as the session. */
    SESSION,
    /** The last 60 seconds. */
    MINUTE,
    /** The last 60 minutes. */
    HOUR,
    /** The last 24 hours. */
    DAY
}
