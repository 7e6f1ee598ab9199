package dev.precept.airline.desk;

/** Whether a trip ends where it began. */
public enum TripType {
    ONE_WAY,
    ROUND_TRIP
}
