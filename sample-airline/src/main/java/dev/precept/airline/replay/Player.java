package dev.precept.airline.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.precept.airline.AirlineAgent;
import dev.precept.airline.AirlineTools;
import dev.precept.airline.desk.Cabin;
import dev.precept.airline.desk.Leg;
import dev.precept.airline.desk.Passenger;
import dev.precept.airline.desk.Payment;
import dev.precept.airline.desk.TripType;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Calls the guarded tools as a recording did. */
final class Player {

    private static final Map<String, BiFunction<AirlineTools, JsonNode, String>> TOOLS = Map.of(
            "book_reservation", Player::book,
            "update_reservation_flights", Player::changeFlights,
            "update_reservation_baggages", Player::addBags,
            "update_reservation_passengers", Player::changePassengers,
            "cancel_reservation", (tools, args) -> tools.cancelReservation(text(args, "reservation_id")),
            "send_certificate",
                    (tools, args) -> tools.sendCertificate(
                            text(args, "user_id"), args.path("amount").decimalValue()));

    private Player() {}

    /** The calls that change something, each with what the contracts said of it. */
    static List<Played> play(Recording recording) {
        List<Played> played = new ArrayList<>();
        try (AgentSession session = Precept.open(AirlineAgent.class)) {
            for (Recording.Step step : recording.steps()) {
                if (step.changesSomething() && !session.halted()) {
                    played.add(play(step));
                }
            }
        }
        return played;
    }

    private static Played play(Recording.Step step) {
        RecordedAirline books = new RecordedAirline(step.facts());
        BiFunction<AirlineTools, JsonNode, String> tool = TOOLS.get(step.tool());
        if (tool == null) {
            throw new BadRecording("the recording calls " + step.tool() + ", which the desk has not", null);
        }
        try {
            String result = tool.apply(new AirlineTools(books), step.arguments());
            return new Played(step, List.of(), result, books.writes());
        } catch (ContractException refused) {
            return new Played(step, refused.rules(), String.valueOf(refused.getMessage()), books.writes());
        }
    }

    private static String book(AirlineTools tools, JsonNode args) {
        return tools.bookReservation(
                text(args, "user_id"),
                text(args, "origin"),
                text(args, "destination"),
                Words.constant(TripType.class, args.path("flight_type")),
                Words.constant(Cabin.class, args.path("cabin")),
                list(args.path("flights"), Player::leg),
                list(args.path("passengers"), Player::passenger),
                list(args.path("payment_methods"), Player::payment),
                args.path("total_baggages").asInt(),
                args.path("nonfree_baggages").asInt(),
                text(args, "insurance").equals("yes"));
    }

    private static String changeFlights(AirlineTools tools, JsonNode args) {
        return tools.updateReservationFlights(
                text(args, "reservation_id"),
                Words.constant(Cabin.class, args.path("cabin")),
                list(args.path("flights"), Player::leg),
                text(args, "payment_id"));
    }

    private static String addBags(AirlineTools tools, JsonNode args) {
        return tools.updateReservationBaggages(
                text(args, "reservation_id"),
                args.path("total_baggages").asInt(),
                args.path("nonfree_baggages").asInt(),
                text(args, "payment_id"));
    }

    private static String changePassengers(AirlineTools tools, JsonNode args) {
        return tools.updateReservationPassengers(
                text(args, "reservation_id"), list(args.path("passengers"), Player::passenger));
    }

    private static Leg leg(JsonNode leg) {
        return new Leg(text(leg, "flight_number"), text(leg, "date"));
    }

    private static Passenger passenger(JsonNode passenger) {
        return new Passenger(text(passenger, "first_name"), text(passenger, "last_name"), text(passenger, "dob"));
    }

    private static Payment payment(JsonNode payment) {
        return new Payment(text(payment, "payment_id"), payment.path("amount").decimalValue());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(read.apply(element)));
        return list;
    }
}
