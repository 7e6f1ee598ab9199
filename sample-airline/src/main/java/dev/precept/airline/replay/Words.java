package dev.precept.airline.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** From the words of recordings to those of Java. */
final class Words {

    private Words() {}

    /** {@code basic_economy} is {@code BASIC_ECONOMY}. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asText().replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    /** {@code cancel_reservation} is {@code cancelReservation}. */
    static String camel(String snake) {
        StringBuilder camel = new StringBuilder();
        for (String word : snake.split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
