package dev.precept.airline.desk;

/** Who flies; the day of birth is written as in {@code 1990-01-01}. */
public record Passenger(String firstName, String lastName, String dob) {}
