package dev.precept.airline.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The airline's books. A look-up answers {@code null} where there is nothing of that name. */
public interface Airline {

    /** The customer whom the application has identified. */
    String customerAtTheDesk();

    /** The time by which the airline's rules count. */
    Instant time();

    @Nullable
    Customer customer(String customerId);

    @Nullable
    Reservation reservation(String reservationId);

    @Nullable
    Flight flight(String flightNumber, String date);

    /** All trips of a customer. */
    List<Trip> trips(String customerId);

    /**
     * Writes a change into the books.
     *
     * @param what the change, in words
     * @return what the model reads
     */
    String write(String what);
}
