package dev.precept.airline;

/** How many checked bags of one passenger are free, as a part of clauses. */
final class Allowance {

    /** For a trip that is being booked. */
    static final String BOOKED = "(customer(userId).membership == Membership.GOLD"
            + " ? (cabin == Cabin.BASIC_ECONOMY ? 2 : 3)"
            + " : (customer(userId).membership == Membership.SILVER ? 1 : 0)"
            + " + (cabin == Cabin.BUSINESS ? 2 : cabin == Cabin.ECONOMY ? 1 : 0))";

    /** For a trip {@code r} that was booked. */
    static final String RESERVED = "(customer(r.customerId).membership == Membership.GOLD"
            + " ? (r.cabin == Cabin.BASIC_ECONOMY ? 2 : 3)"
            + " : (customer(r.customerId).membership == Membership.SILVER ? 1 : 0)"
            + " + (r.cabin == Cabin.BUSINESS ? 2 : r.cabin == Cabin.ECONOMY ? 1 : 0))";

    private Allowance() {}
}
