package dev.precept.airline.desk;

/** How much of a regular a customer is. */
public enum Membership {
    REGULAR,
    SILVER,
    GOLD
}
