package dev.precept.airline.desk;

/** Where a flight of a certain day is in its life. */
public enum FlightStatus {
    AVAILABLE,
    DELAYED,
    ON_TIME,
    FLYING,
    LANDED,
    CANCELLED
}
