package dev.precept.airline;

import static dev.precept.airline.desk.FlightStatus.AVAILABLE;
import static dev.precept.airline.desk.FlightStatus.CANCELLED;
import static dev.precept.airline.desk.FlightStatus.DELAYED;
import static dev.precept.airline.desk.FlightStatus.LANDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.airline.desk.Cabin;
import dev.precept.airline.desk.Customer;
import dev.precept.airline.desk.Flight;
import dev.precept.airline.desk.FlightStatus;
import dev.precept.airline.desk.Leg;
import dev.precept.airline.desk.Membership;
import dev.precept.airline.desk.Passenger;
import dev.precept.airline.desk.Payment;
import dev.precept.airline.desk.PaymentKind;
import dev.precept.airline.desk.Reservation;
import dev.precept.airline.desk.Trip;
import dev.precept.airline.desk.TripType;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule of the airline, from both sides: the call that it just lets through, and the nearest that it refuses. */
class AirlinePolicyIT {

    private static final List<Leg> THERE = List.of(new Leg("OUT", "2030-03-20"));
    private static final List<Leg> OTHER_DAY = List.of(new Leg("OUT", "2030-03-21"));

    private final Books books = new Books();
    private final AirlineTools tools = new AirlineTools(books);

    @BeforeEach
    void aCustomerWithATrip() {
        books.customers.put(
                "ada",
                new Customer(
                        "ada",
                        Membership.SILVER,
                        Map.of(
                                "cert1", PaymentKind.CERTIFICATE,
                                "cert2", PaymentKind.CERTIFICATE,
                                "card", PaymentKind.CREDIT_CARD,
                                "card2", PaymentKind.CREDIT_CARD,
                                "gift", PaymentKind.GIFT_CARD)));
        books.customers.put("bob", new Customer("bob", Membership.REGULAR, Map.of()));
        books.flights.put("OUT", new Flight("AAA", "BBB", AVAILABLE));
        books.flights.put("BACK", new Flight("BBB", "AAA", AVAILABLE));
        books.flights.put("AWAY", new Flight("AAA", "CCC", AVAILABLE));
        books.reservations.put("R1", reservation("ada", Cabin.ECONOMY, TripType.ONE_WAY, false, Duration.ofDays(3)));
    }

    private static Reservation reservation(String customer, Cabin cabin, TripType type, boolean insured, Duration age) {
        return new Reservation(customer, cabin, type, "AAA", "BBB", THERE, 2, 4, insured, Books.NOW.minus(age));
    }

    @Test
    void a1FivePassengersMayBookAndSixMayNot() {
        ran(() -> book(5, 0, 0, "card"));
        refused("A1", () -> book(6, 0, 0, "card"));
    }

    @Test
    void a2OneCertificateAndOneCardAndThreeGiftCards() {
        ran(() -> book(1, 0, 0, "cert1", "card", "gift", "gift", "gift"));
        refused("A2", () -> book(1, 0, 0, "cert1", "cert2"));
        refused("A2", () -> book(1, 0, 0, "card", "card2"));
        refused("A2", () -> book(1, 0, 0, "gift", "gift", "gift", "gift"));
    }

    @Test
    void a4ASilverMemberInEconomyHasTwoBagsFree() {
        ran(() -> book(2, 5, 1, "card"));
        refused("A4a", () -> book(2, 5, 0, "card"));
        refused("A4b", () -> book(2, 5, 2, "card"));
        ran(() -> bags(5, 1));
        refused("A4a", () -> bags(5, 0));
        refused("A4b", () -> bags(5, 2));
    }

    @Test
    void a5FlightsOfBasicEconomyStayButTheCabinMayChange() {
        books.reservations.put(
                "R1", reservation("ada", Cabin.BASIC_ECONOMY, TripType.ONE_WAY, false, Duration.ofDays(3)));
        ran(() -> tools.updateReservationFlights("R1", Cabin.BUSINESS, THERE, "card"));
        refused("A5", () -> tools.updateReservationFlights("R1", Cabin.BASIC_ECONOMY, OTHER_DAY, "card"));
    }

    @Test
    void a6TheWayStays() {
        ran(() -> tools.updateReservationFlights("R1", Cabin.ECONOMY, OTHER_DAY, "card"));
        refused(
                "A6",
                () -> tools.updateReservationFlights(
                        "R1", Cabin.ECONOMY, List.of(new Leg("AWAY", "2030-03-20")), "card"));
        refused(
                "A6",
                () -> tools.updateReservationFlights(
                        "R1", Cabin.ECONOMY, List.of(THERE.get(0), new Leg("BACK", "2030-03-22")), "card"));
        refused("A6", () -> tools.updateReservationFlights("R1", Cabin.ECONOMY, List.of(), "card"));
    }

    @Test
    void a6ARoundTripStaysOne() {
        books.reservations.put("R1", reservation("ada", Cabin.ECONOMY, TripType.ROUND_TRIP, false, Duration.ofDays(3)));
        ran(() -> tools.updateReservationFlights(
                "R1", Cabin.ECONOMY, List.of(THERE.get(0), new Leg("BACK", "2030-03-22")), "card"));
        refused("A6", () -> tools.updateReservationFlights("R1", Cabin.ECONOMY, THERE, "card"));
    }

    @Test
    void a8BagsAreNotRemoved() {
        ran(() -> bags(4, 0));
        refused("A8", () -> bags(3, 0));
    }

    @Test
    void a9AndA12ATripThatHasBegunStaysAsItIs() {
        books.flights.put("OUT", new Flight("AAA", "BBB", LANDED));
        books.reservations.put("R1", reservation("ada", Cabin.BUSINESS, TripType.ONE_WAY, false, Duration.ofDays(3)));
        refused("A9", () -> tools.updateReservationFlights("R1", Cabin.ECONOMY, THERE, "card"));
        refused("A9", () -> bags(4, 0));
        refused("A12", () -> tools.cancelReservation("R1"));
    }

    @Test
    void a11OneOfFourReasonsLetsACustomerCancel() {
        refused("A11", () -> tools.cancelReservation("R1"));
        cancels(reservation("ada", Cabin.BUSINESS, TripType.ONE_WAY, false, Duration.ofDays(3)));
        cancels(reservation("ada", Cabin.ECONOMY, TripType.ONE_WAY, true, Duration.ofDays(3)));
        cancels(reservation("ada", Cabin.ECONOMY, TripType.ONE_WAY, false, Duration.ofHours(24)));
        books.reservations.put(
                "R1",
                reservation(
                        "ada",
                        Cabin.ECONOMY,
                        TripType.ONE_WAY,
                        false,
                        Duration.ofHours(24).plusSeconds(1)));
        refused("A11", () -> tools.cancelReservation("R1"));
        books.flights.put("OUT", new Flight("AAA", "BBB", CANCELLED));
        ran(() -> tools.cancelReservation("R1"));
    }

    @Test
    void a13GesturesAreNotForEverybody() {
        trip(Cabin.ECONOMY, false, CANCELLED);
        ran(() -> certificate("200"));
        books.customers.computeIfPresent("ada", (id, ada) -> new Customer(id, Membership.REGULAR, ada.payments()));
        refused("A13", () -> certificate("200"));
        trip(Cabin.ECONOMY, true, CANCELLED);
        ran(() -> certificate("200"));
        trip(Cabin.BUSINESS, false, CANCELLED);
        ran(() -> certificate("200"));
    }

    @Test
    void a14TheAmountFollowsFromThePassengers() {
        trip(Cabin.ECONOMY, false, DELAYED);
        ran(() -> certificate("100.00"));
        refused("A14", () -> certificate("100.01"));
        refused("A14", () -> certificate("200"));
        trip(Cabin.ECONOMY, false, LANDED);
        refused("A14", () -> certificate("100"));
    }

    @Test
    void a16NobodyTouchesAnothersReservation() {
        books.reservations.put("R1", reservation("bob", Cabin.BUSINESS, TripType.ONE_WAY, false, Duration.ofDays(3)));
        refused("A16", () -> tools.cancelReservation("R1"));
        refused("A16", () -> tools.updateReservationFlights("R1", Cabin.BUSINESS, THERE, "card"));
        refused(
                "A16",
                () -> tools.updateReservationPassengers(
                        "R1", List.of(new Passenger("B", "B", "1990-01-01"), new Passenger("C", "C", "1990-01-01"))));
    }

    @Test
    void whatTheAirlineDoesNotKnowIsRefused() {
        refused("A11", () -> tools.cancelReservation("R9"));
        refused("A2", () -> book(1, 0, 0, "somebody-elses-card"));
    }

    private void cancels(Reservation reservation) {
        books.reservations.put("R1", reservation);
        ran(() -> tools.cancelReservation("R1"));
    }

    private void trip(Cabin cabin, boolean insured, FlightStatus status) {
        books.trips.put("ada", List.of(new Trip(cabin, insured, 2, List.of(AVAILABLE, status))));
    }

    private String certificate(String amount) {
        return tools.sendCertificate("ada", new BigDecimal(amount));
    }

    private String bags(int total, int charged) {
        return tools.updateReservationBaggages("R1", total, charged, "card");
    }

    private String book(int passengers, int bags, int charged, String... payments) {
        return tools.bookReservation(
                "ada",
                "AAA",
                "BBB",
                TripType.ONE_WAY,
                Cabin.ECONOMY,
                THERE,
                Collections.nCopies(passengers, new Passenger("A", "A", "1990-01-01")),
                Stream.of(payments).map(id -> new Payment(id, BigDecimal.TEN)).toList(),
                bags,
                charged,
                false);
    }

    private interface Call {
        String run();
    }

    private void ran(Call call) {
        int before = books.written.size();
        assertThat(outcome(call)).isEmpty();
        assertThat(books.written).hasSize(before + 1);
    }

    private void refused(String rule, Call call) {
        int before = books.written.size();
        assertThat(outcome(call)).contains(rule);
        assertThat(books.written).hasSize(before);
    }

    private static List<String> outcome(Call call) {
        try (AgentSession session = Precept.open(AirlineAgent.class)) {
            assertThat(session.halted()).isFalse();
            call.run();
            return List.of();
        } catch (ContractException refused) {
            return refused.rules();
        }
    }
}
