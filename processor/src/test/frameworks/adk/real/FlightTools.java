package travel;

import com.google.adk.tools.Annotations.Schema;
import dev.precept.Action;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Instance tools of a record, with RxJava results, nested collections, and overloads of one name. */
public record FlightTools(String airline, Gateway gateway) {

    public interface Gateway {
        Single<Ticket> buy(List<Leg> legs);
    }

    public record Leg(String from, String to, Map<String, BigDecimal> fees) {}

    public record Ticket(String number, List<Leg> legs) {}

    @Schema(name = "buy", description = "Buys a ticket")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(
            rule = "Fees below 100",
            require = "legs.all(leg, leg.fees.all(name, leg.fees[name] < 100))",
            otherwise = Action.ESCALATE,
            route = "travel-desk")
    @Invariant(rule = "A journey", require = "size(legs) in [1, 2, 3] && legs.all(leg, leg.from != leg.to)")
    public Single<Ticket> buy(@Schema(name = "legs") List<Leg> legs) {
        return gateway.buy(legs);
    }

    @Schema(name = "buyOne", description = "Buys a ticket for one leg")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "A journey", require = "leg.from != leg.to")
    public Single<Ticket> buy(@Schema(name = "leg") Leg leg) {
        return buy(List.of(leg));
    }

    @Schema(name = "status", description = "The status of a flight")
    @Effect(EffectClass.READ_ONLY)
    public Maybe<Map<String, List<? extends Number>>> status(@Schema(name = "number", optional = true) String number) {
        return Maybe.empty();
    }
}
