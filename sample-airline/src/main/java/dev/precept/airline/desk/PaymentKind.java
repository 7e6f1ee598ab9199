package dev.precept.airline.desk;

/** The ways of paying that a profile may hold. */
public enum PaymentKind {
    CERTIFICATE,
    CREDIT_CARD,
    GIFT_CARD
}
