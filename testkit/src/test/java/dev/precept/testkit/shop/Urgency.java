package dev.precept.testkit.shop;

/** How soon a message is wanted. */
public enum Urgency {
    NOW,
    NEXT_WEEK
}
