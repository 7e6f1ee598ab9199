package dev.precept.airline.desk;

/** A flight of a certain day: from and to are airports, such as {@code JFK}. */
public record Flight(String from, String to, FlightStatus status) {}
