package dev.precept.benchmarks.clause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The arguments of the calls, which every rule accepts. No field is final: a JIT compiler must not know them. */
@State(Scope.Thread)
public class Given {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    int amount = 42;
    BigDecimal price = new BigDecimal("42.42");
    String orderId = "A-123456";
    String region = "AT";
    String userId = "sara";
    Cabin cabin = Cabin.PREMIUM;
    Instant now = NOW;
    Instant bookedAt = NOW.minusSeconds(3_600);
    boolean vip;
    Integer mostly = 42;
    List<Long> prices = LongStream.rangeClosed(1, 100).boxed().toList();

    /** Made by JMH. */
    public Given() {}

    /** Arguments which no rule accepts. */
    static Given refused() {
        Given given = new Given();
        given.amount = 501;
        given.price = new BigDecimal("500.01");
        given.orderId = "B-1";
        given.region = "FR";
        given.cabin = Cabin.FIRST;
        given.bookedAt = NOW.minusSeconds(86_401);
        given.mostly = 700;
        given.prices = LongStream.rangeClosed(402, 501).boxed().toList();
        return given;
    }
}
