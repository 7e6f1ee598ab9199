package dev.precept.airline.desk;

/** One flight of a trip: its number, such as {@code HAT001}, and the day, such as {@code 2024-05-01}. */
public record Leg(String flightNumber, String date) {}
