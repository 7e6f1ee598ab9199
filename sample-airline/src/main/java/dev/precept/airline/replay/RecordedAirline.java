package dev.precept.airline.replay;

import dev.precept.airline.AirlineTools;
import dev.precept.airline.desk.Airline;
import dev.precept.airline.desk.Cabin;
import dev.precept.airline.desk.Customer;
import dev.precept.airline.desk.Flight;
import dev.precept.airline.desk.FlightStatus;
import dev.precept.airline.desk.Leg;
import dev.precept.airline.desk.Membership;
import dev.precept.airline.desk.PaymentKind;
import dev.precept.airline.desk.Reservation;
import dev.precept.airline.desk.Trip;
import dev.precept.airline.desk.TripType;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.recording.Desk;
import dev.precept.testkit.recording.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The airline's books as they were at the recorded step that is played. Writing counts, and changes nothing. */
public final class RecordedAirline implements Airline, Desk {

    private static final Conversion WORDS = new Conversion(Conversion.Words.RECORDED);

    private @Nullable Datum facts;
    private int writes;

    /** Made for each recording. */
    public RecordedAirline() {}

    /** Calls that only read have no facts, and no rules. */
    @Override
    public boolean plays(Recording.Step step) {
        return step.facts() != null;
    }

    @Override
    public Object tools(Recording.Step step, Class<?> type) {
        facts = step.facts();
        writes = 0;
        return new AirlineTools(this);
    }

    @Override
    public int effects(boolean ran) {
        return writes;
    }

    @Override
    public String customerAtTheDesk() {
        return books().get("user").get("user_id").text();
    }

    /** The recordings name no zone; all their times are of one. */
    @Override
    public Instant time() {
        return time(books().get("now"));
    }

    @Override
    public @Nullable Customer customer(String customerId) {
        Datum user = books().find("user");
        if (user == null || !user.get("user_id").text().equals(customerId)) {
            return null;
        }
        Map<String, PaymentKind> payments = new LinkedHashMap<>();
        user.get("payment_methods")
                .fields()
                .forEach((way, kind) -> payments.put(way, constant(PaymentKind.class, kind)));
        return new Customer(customerId, constant(Membership.class, user.get("membership")), payments);
    }

    @Override
    public @Nullable Reservation reservation(String reservationId) {
        Datum found = books().find("reservation");
        if (!(found instanceof Datum.Fields)
                || !found.get("reservation_id").text().equals(reservationId)) {
            return null;
        }
        return new Reservation(
                found.get("user_id").text(),
                constant(Cabin.class, found.get("cabin")),
                constant(TripType.class, found.get("flight_type")),
                found.get("origin").text(),
                found.get("destination").text(),
                legs(found.get("flights")),
                found.get("passengers").items().size(),
                found.get("total_baggages").amount().intValueExact(),
                found.get("insurance").text().equals("yes"),
                time(found.get("created_at")));
    }

    private static List<Leg> legs(Datum flights) {
        return flights.items().stream()
                .map(flight -> new Leg(
                        flight.get("flight_number").text(), flight.get("date").text()))
                .toList();
    }

    /** Flights that may be booked are known by their way only: that they have not left is what makes them so. */
    @Override
    public @Nullable Flight flight(String flightNumber, String date) {
        return Stream.of(books().find("reservation", "flights"), books().find("new_flights"))
                .filter(Datum.Items.class::isInstance)
                .flatMap(flights -> Objects.requireNonNull(flights).items().stream())
                .filter(flight -> flight.get("flight_number").text().equals(flightNumber)
                        && flight.get("date").text().equals(date))
                .findFirst()
                .map(flight -> new Flight(
                        flight.get("origin").text(),
                        flight.get("destination").text(),
                        status(books().find("flight_status", flightNumber + "@" + date))))
                .orElse(null);
    }

    private static FlightStatus status(@Nullable Datum status) {
        return status instanceof Datum.Text ? constant(FlightStatus.class, status) : FlightStatus.AVAILABLE;
    }

    @Override
    public List<Trip> trips(String customerId) {
        Datum reservations = books().find("reservations");
        List<Trip> trips = new ArrayList<>();
        if (reservations != null) {
            for (Datum trip : reservations.fields().values()) {
                trips.add(new Trip(
                        constant(Cabin.class, trip.get("cabin")),
                        trip.get("insurance").text().equals("yes"),
                        trip.get("passengers").amount().intValueExact(),
                        trip.get("flight_status").items().stream()
                                .map(RecordedAirline::status)
                                .toList()));
            }
        }
        return trips;
    }

    @Override
    public String write(String what) {
        writes++;
        return what;
    }

    private Datum books() {
        return Objects.requireNonNull(facts, "no step is played");
    }

    private static Instant time(Datum written) {
        return Instant.parse(written.text() + "Z");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Datum word) {
        return type.cast(Objects.requireNonNull(WORDS.convert(word, type)));
    }
}
