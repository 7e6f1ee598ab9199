package dev.precept.airline;

import static dev.precept.EffectClass.IRREVERSIBLE;
import static dev.precept.EffectClass.REVERSIBLE;

import dev.precept.Effect;
import dev.precept.Exclusive;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Tool;
import dev.precept.airline.desk.Airline;
import dev.precept.airline.desk.Cabin;
import dev.precept.airline.desk.Customer;
import dev.precept.airline.desk.Flight;
import dev.precept.airline.desk.Leg;
import dev.precept.airline.desk.Passenger;
import dev.precept.airline.desk.Payment;
import dev.precept.airline.desk.Reservation;
import dev.precept.airline.desk.Trip;
import dev.precept.airline.desk.TripType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tools of an airline's desk. The ids of the rules are those of the airline's policy. */
public class AirlineTools {

    static final String OWN_RESERVATION = "reservation(reservationId).customerId == desk()";

    static final String NOT_FLOWN = "reservation(reservationId).legs.all(leg,"
            + " !(flight(leg.flightNumber, leg.date).status in [FlightStatus.FLYING, FlightStatus.LANDED]))";

    private final Airline airline;

    /** Tools that read and write these books. */
    public AirlineTools(Airline airline) {
        this.airline = airline;
    }

    @Fact
    String desk() {
        return airline.customerAtTheDesk();
    }

    @Fact
    Instant clock() {
        return airline.time();
    }

    @Fact
    @Nullable
    Customer customer(String customerId) {
        return airline.customer(customerId);
    }

    @Fact
    @Nullable
    Reservation reservation(String reservationId) {
        return airline.reservation(reservationId);
    }

    @Fact
    @Nullable
    Flight flight(String flightNumber, String date) {
        return airline.flight(flightNumber, date);
    }

    @Fact
    List<Trip> trips(String customerId) {
        return airline.trips(customerId);
    }

    @Tool("Book a reservation")
    @Effect(IRREVERSIBLE)
    @Exclusive("userId")
    @Invariant(id = "A1", rule = "At most five passengers", require = "size(passengers) <= 5")
    @Invariant(
            id = "A2",
            rule = "At most one certificate, one credit card and three gift cards",
            require = {
                "paymentMethods.filter(p, customer(userId).payments[p.paymentId] == PaymentKind.CERTIFICATE).size() <= 1",
                "paymentMethods.filter(p, customer(userId).payments[p.paymentId] == PaymentKind.CREDIT_CARD).size() <= 1",
                "paymentMethods.filter(p, customer(userId).payments[p.paymentId] == PaymentKind.GIFT_CARD).size() <= 3"
            })
    @Invariant(
            id = "A4a",
            rule = "Bags beyond the free allowance are charged",
            require =
                    "nonfreeBaggages >= 0 && nonfreeBaggages >= totalBaggages - size(passengers) * " + Allowance.BOOKED)
    @Invariant(
            id = "A4b",
            rule = "Bags within the free allowance are not charged",
            require =
                    "nonfreeBaggages <= 0 || nonfreeBaggages <= totalBaggages - size(passengers) * " + Allowance.BOOKED)
    @Invariant(id = "A16", rule = "Only the customer's own reservations", require = "userId == desk()")
    public String bookReservation(
            String userId,
            String origin,
            String destination,
            TripType flightType,
            Cabin cabin,
            List<Leg> flights,
            List<Passenger> passengers,
            List<Payment> paymentMethods,
            int totalBaggages,
            int nonfreeBaggages,
            boolean insurance) {
        return airline.write("booked for " + userId);
    }

    @Tool("Change the flights or the cabin of a reservation")
    @Effect(IRREVERSIBLE)
    @Exclusive("reservationId")
    @Invariant(
            id = "A5",
            rule = "The flights of a basic economy reservation cannot be changed",
            require = "cel.bind(r, reservation(reservationId), r.cabin != Cabin.BASIC_ECONOMY"
                    + " || (size(flights) == size(r.legs) && flights.all(new, r.legs.exists(old,"
                    + " old.flightNumber == new.flightNumber && old.date == new.date))))")
    @Invariant(
            id = "A6",
            rule = "Origin, destination and type of the trip stay",
            require = {
                "size(flights) > 0 && flight(flights[0].flightNumber, flights[0].date).from"
                        + " == reservation(reservationId).origin",
                "cel.bind(last, flights[size(flights) - 1], flight(last.flightNumber, last.date).to =="
                        + " (reservation(reservationId).type == TripType.ROUND_TRIP"
                        + " ? reservation(reservationId).origin : reservation(reservationId).destination))",
                "flights.exists(leg, flight(leg.flightNumber, leg.date).to == reservation(reservationId).destination)"
            })
    @Invariant(id = "A9", rule = "A trip that has begun cannot be changed", require = NOT_FLOWN)
    @Invariant(id = "A16", rule = "Only the customer's own reservations", require = OWN_RESERVATION)
    public String updateReservationFlights(String reservationId, Cabin cabin, List<Leg> flights, String paymentId) {
        return airline.write("changed the flights of " + reservationId);
    }

    @Tool("Add checked bags to a reservation")
    @Effect(IRREVERSIBLE)
    @Exclusive("reservationId")
    @Invariant(
            id = "A4a",
            rule = "Bags beyond the free allowance are charged",
            require = "cel.bind(r, reservation(reservationId), nonfreeBaggages >= 0"
                    + " && nonfreeBaggages >= totalBaggages - r.passengers * " + Allowance.RESERVED + ")")
    @Invariant(
            id = "A4b",
            rule = "Bags within the free allowance are not charged",
            require = "cel.bind(r, reservation(reservationId), nonfreeBaggages <= 0"
                    + " || nonfreeBaggages <= totalBaggages - r.passengers * " + Allowance.RESERVED + ")")
    @Invariant(
            id = "A8",
            rule = "Bags can be added, not removed",
            require = "totalBaggages >= reservation(reservationId).bags")
    @Invariant(id = "A9", rule = "A trip that has begun cannot be changed", require = NOT_FLOWN)
    @Invariant(id = "A16", rule = "Only the customer's own reservations", require = OWN_RESERVATION)
    public String updateReservationBaggages(
            String reservationId, int totalBaggages, int nonfreeBaggages, String paymentId) {
        return airline.write("changed the bags of " + reservationId);
    }

    @Tool("Change the names of the passengers of a reservation")
    @Effect(REVERSIBLE)
    @Invariant(
            rule = "The number of passengers stays",
            require = "size(passengers) == reservation(reservationId).passengers")
    @Invariant(id = "A16", rule = "Only the customer's own reservations", require = OWN_RESERVATION)
    public String updateReservationPassengers(String reservationId, List<Passenger> passengers) {
        return airline.write("changed the passengers of " + reservationId);
    }

    @Tool("Cancel a whole reservation")
    @Effect(IRREVERSIBLE)
    @Exclusive("reservationId")
    @Invariant(
            id = "A11",
            rule =
                    "Cancelled are only trips booked within 24 hours, called off by the airline, in business, or insured",
            require = "cel.bind(r, reservation(reservationId), clock() - r.bookedAt <= duration('24h')"
                    + " || r.cabin == Cabin.BUSINESS || r.insured || r.legs.exists(leg,"
                    + " flight(leg.flightNumber, leg.date).status == FlightStatus.CANCELLED))")
    @Invariant(id = "A12", rule = "A trip that has begun cannot be cancelled", require = NOT_FLOWN)
    @Invariant(id = "A16", rule = "Only the customer's own reservations", require = OWN_RESERVATION)
    public String cancelReservation(String reservationId) {
        return airline.write("cancelled " + reservationId);
    }

    @Tool("Send a certificate as a gesture")
    @Effect(IRREVERSIBLE)
    @Exclusive("userId")
    @Invariant(
            id = "A13",
            rule = "Gestures are for members, the insured and those who fly in business",
            require = "customer(userId).membership != Membership.REGULAR"
                    + " || trips(userId).exists(trip, trip.insured || trip.cabin == Cabin.BUSINESS)")
    @Invariant(
            id = "A14",
            rule = "100 USD a passenger of a cancelled trip, or 50 USD a passenger of a delayed one",
            require = "trips(userId).exists(trip,"
                    + " (FlightStatus.CANCELLED in trip.flights && amount == trip.passengers * 100)"
                    + " || (FlightStatus.DELAYED in trip.flights && amount == trip.passengers * 50))")
    @Invariant(id = "A16", rule = "Only the customer's own account", require = "userId == desk()")
    public String sendCertificate(String userId, BigDecimal amount) {
        return airline.write("sent a certificate over " + amount + " USD to " + userId);
    }
}
