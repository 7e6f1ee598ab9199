package dev.precept.airline;

import dev.precept.airline.desk.Airline;
import dev.precept.airline.desk.Customer;
import dev.precept.airline.desk.Flight;
import dev.precept.airline.desk.Reservation;
import dev.precept.airline.desk.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An airline that a test has written down. */
final class Books implements Airline {

    static final Instant NOW = Instant.parse("2030-03-10T12:00:00Z");

    final Map<String, Customer> customers = new HashMap<>();
    final Map<String, Reservation> reservations = new HashMap<>();
    final Map<String, Flight> flights = new HashMap<>();
    final Map<String, List<Trip>> trips = new HashMap<>();
    final List<String> written = new ArrayList<>();

    @Override
    public String customerAtTheDesk() {
        return "ada";
    }

    @Override
    public Instant time() {
        return NOW;
    }

    @Override
    public Customer customer(String customerId) {
        return customers.get(customerId);
    }

    @Override
    public Reservation reservation(String reservationId) {
        return reservations.get(reservationId);
    }

    @Override
    public Flight flight(String flightNumber, String date) {
        return flights.get(flightNumber);
    }

    @Override
    public List<Trip> trips(String customerId) {
        return trips.getOrDefault(customerId, List.of());
    }

    @Override
    public String write(String what) {
        written.add(what);
        return what;
    }
}
