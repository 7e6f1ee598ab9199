package dev.precept.airline.desk;

import java.util.Map;

/** A customer with the ways of paying in the profile, by their ids. */
public record Customer(String id, Membership membership, Map<String, PaymentKind> payments) {

    /** Copies what it is given. */
    public Customer {
        payments = Map.copyOf(payments);
    }
}
