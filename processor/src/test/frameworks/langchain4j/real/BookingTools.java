package hotel;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.precept.Action;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.FailureMode;
import dev.precept.Condition;
import dev.precept.Invariant;
import dev.precept.Limit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Nested records, a record inside of a list, Optional, overloads, and helper types that nobody else sees. */
public class BookingTools {

    public enum Status { OPEN, PAID, CANCELLED }

    public record Guest(String firstName, String lastName, Optional<String> email) {}

    public record Night(LocalDate date, BigDecimal price) {}

    public record Booking(String number, Guest guest, Status status, List<Night> nights) {

        public BigDecimal total() {
            return nights.stream().map(Night::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Key(String number, String lastName) {}

    private final Map<Key, Booking> bookings = new ConcurrentHashMap<>();

    @Fact
    Optional<Booking> booking(String number, String lastName) {
        return Optional.ofNullable(bookings.get(new Key(number, lastName)));
    }

    @Tool("Finds a booking")
    @Effect(EffectClass.READ_ONLY)
    public Optional<Booking> getBookingDetails(@P("number") String number, @P("family name") String lastName) {
        return booking(number, lastName);
    }

    @Tool(name = "cancelBooking", value = {"Cancels a booking.", "Ask the guest to confirm first."})
    @SuppressWarnings("precept:PRE-0227")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Only bookings that exist", require = "booking.hasValue()")
    @Invariant(rule = "Only open bookings", require = "booking.hasValue() && booking.value().status == Status.OPEN")
    @Invariant(
            rule = "Only what costs at most 500 EUR",
            require = "booking.hasValue() && sum(booking.value().nights.map(n, n.price)) <= 500",
            otherwise = Action.ESCALATE,
            route = "front-desk")
    @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "front-desk")
    public void cancelBooking(
            @ToolMemoryId Object conversation, @P("number") String number, @P("family name") String lastName) {
        if (bookings.remove(new Key(number, lastName)) == null) {
            throw new NotFound();
        }
    }

    @Tool("Books nights for a guest")
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "At least one night", require = "size(nights) > 0 && nights.all(n, n.price > 0)")
    @Invariant(rule = "Guests with a name", require = "guest.lastName != ''")
    @Invariant(rule = "Not more than three bookings", limit = @Limit(calls = 3))
    public Booking book(@P("the guest") Guest guest, @P("the nights") List<Night> nights) {
        Booking booking = new Booking("HB-" + bookings.size(), guest, Status.OPEN, List.copyOf(nights));
        bookings.put(new Key(booking.number(), guest.lastName()), booking);
        return booking;
    }

    @Tool(name = "bookOneNight", value = "Books a single night")
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "A positive price", require = "price > 0 && price <= 200")
    public Booking book(@P("the guest") Guest guest, @P("the day") LocalDate date, @P("EUR") BigDecimal price) {
        return book(guest, List.of(new Night(date, price)));
    }
}
