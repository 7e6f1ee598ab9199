package dev.precept.airline.replay;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The airline's books as they were at one recorded step. Writing counts, and changes nothing. */
final class RecordedAirline implements Airline {

    private final JsonNode facts;
    private int writes;

    RecordedAirline(JsonNode facts) {
        this.facts = facts;
    }

    int writes() {
        return writes;
    }

    @Override
    public String customerAtTheDesk() {
        return facts.at("/user/user_id").asText();
    }

    /** The recordings name no zone; all their times are of one. */
    @Override
    public Instant time() {
        return Instant.parse(facts.path("now").asText() + "Z");
    }

    @Override
    public @Nullable Customer customer(String customerId) {
        JsonNode user = facts.path("user");
        if (!user.path("user_id").asText().equals(customerId)) {
            return null;
        }
        Map<String, PaymentKind> payments = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> way : user.path("payment_methods").properties()) {
            payments.put(way.getKey(), Words.constant(PaymentKind.class, way.getValue()));
        }
        return new Customer(customerId, Words.constant(Membership.class, user.path("membership")), payments);
    }

    @Override
    public @Nullable Reservation reservation(String reservationId) {
        JsonNode found = facts.path("reservation");
        if (!found.path("reservation_id").asText().equals(reservationId)) {
            return null;
        }
        return new Reservation(
                found.path("user_id").asText(),
                Words.constant(Cabin.class, found.path("cabin")),
                Words.constant(TripType.class, found.path("flight_type")),
                found.path("origin").asText(),
                found.path("destination").asText(),
                legs(found.path("flights")),
                found.path("passengers").size(),
                found.path("total_baggages").asInt(),
                found.path("insurance").asText().equals("yes"),
                Instant.parse(found.path("created_at").asText() + "Z"));
    }

    private static List<Leg> legs(JsonNode flights) {
        List<Leg> legs = new ArrayList<>();
        flights.forEach(flight -> legs.add(new Leg(
                flight.path("flight_number").asText(), flight.path("date").asText())));
        return legs;
    }

    /** Flights that may be booked are known by their way only: that they have not left is what makes them so. */
    @Override
    public @Nullable Flight flight(String flightNumber, String date) {
        return Stream.of(facts.at("/reservation/flights"), facts.path("new_flights"))
                .flatMap(flights -> StreamSupport.stream(flights.spliterator(), false))
                .filter(flight -> flight.path("flight_number").asText().equals(flightNumber)
                        && flight.path("date").asText().equals(date))
                .findFirst()
                .map(flight -> new Flight(
                        flight.path("origin").asText(),
                        flight.path("destination").asText(),
                        status(facts.path("flight_status").path(flightNumber + "@" + date))))
                .orElse(null);
    }

    private static FlightStatus status(JsonNode status) {
        return status.isTextual() ? Words.constant(FlightStatus.class, status) : FlightStatus.AVAILABLE;
    }

    @Override
    public List<Trip> trips(String customerId) {
        List<Trip> trips = new ArrayList<>();
        for (JsonNode trip : facts.path("reservations")) {
            List<FlightStatus> flights = new ArrayList<>();
            trip.path("flight_status").forEach(status -> flights.add(status(status)));
            trips.add(new Trip(
                    Words.constant(Cabin.class, trip.path("cabin")),
                    trip.path("insurance").asText().equals("yes"),
                    trip.path("passengers").asInt(),
                    flights));
        }
        return trips;
    }

    @Override
    public String write(String what) {
        writes++;
        return what;
    }
}
