package dev.precept.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolCallTest {

    private enum Cabin {
        ECONOMY {
            @Override
            public String toString() {
                return "the cheap seats";
            }
        }
    }

    @Test
    void writesArgumentsInTheirOrderAndEveryNumberAsItStands() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("text", "a \"quoted\"\nline");
        arguments.put("price", new BigDecimal("1E+3"));
        arguments.put("large", BigInteger.TWO.pow(70));
        arguments.put("half", 0.5);
        arguments.put("yes", true);
        arguments.put("nothing", null);
        arguments.put("cabin", Cabin.ECONOMY);
        arguments.put("list", Arrays.asList(1, null, "x"));
        arguments.put("array", new int[] {1, 2});
        arguments.put("map", Map.of("inner", List.of()));

        assertThat(ToolCall.of("book", arguments).arguments())
                .isEqualTo("{\"text\":\"a \\\"quoted\\\"\\nline\",\"price\":1000,\"large\":1180591620717411303424,"
                        + "\"half\":0.5,\"yes\":true,\"nothing\":null,\"cabin\":\"ECONOMY\",\"list\":[1,null,\"x\"],"
                        + "\"array\":[1,2],\"map\":{\"inner\":[]}}");
    }

    @Test
    void takesNothingThatJsonDoesNotHave() {
        assertThatThrownBy(() -> ToolCall.of("book", Map.of("trip", Map.of("at", Instant.EPOCH))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The argument \"trip.at\" of book is a java.time.Instant, which JSON does not have.");
        assertThatThrownBy(() -> ToolCall.of("book", Map.of("price", Double.NaN)))
                .hasMessageStartingWith("The argument \"price\" of book is the number NaN");
    }

    @Test
    void readsArgumentsBeforeTheTestRuns() {
        assertThatThrownBy(() -> ToolCall.of("book", "{\"price\": 1,\n  oops}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("arguments of book:2:")
                .hasMessageContaining("Fix: write a JSON object");
        assertThatThrownBy(() -> ToolCall.of("book", "[1]")).hasMessageContaining("a list");
    }

    @Test
    void writesTextsThatItCanRead() {
        assertThat(ToolCall.of("book", ToolCall.of("book", Map.of("a", 1)).arguments())
                        .read())
                .containsOnlyKeys("a");
    }
}
