package dev.precept.airline.desk;

import java.time.Instant;
import java.util.List;

/** A trip that was sold. */
public record Reservation(
        String customerId,
        Cabin cabin,
        TripType type,
        String origin,
        String destination,
        List<Leg> legs,
        int passengers,
        int bags,
        boolean insured,
        Instant bookedAt) {

    /** Copies what it is given. */
    public Reservation {
        legs = List.copyOf(legs);
    }
}
