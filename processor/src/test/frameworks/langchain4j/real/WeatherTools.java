package hotel;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CompletableFuture;

/** Default and static methods, variable arguments, arrays, and an answer that comes later. */
public interface WeatherTools {

    enum Unit { CELSIUS, FAHRENHEIT }

    record Place(double latitude, double longitude) {}

    record Forecast(Place place, double[] degrees, Unit unit) {}

    CompletionStage<Forecast> ask(Place place, Unit unit);

    @Tool(value = "The weather at a place", returnBehavior = ReturnBehavior.IMMEDIATE)
    @Effect(value = EffectClass.READ_ONLY, egress = true)
    @Invariant(rule = "A place on earth",
            require = "place.latitude >= -90.0 && place.latitude <= 90.0 && unit == Unit.CELSIUS")
    default CompletionStage<Forecast> forecast(@P("where") Place place, @P("the unit") Unit unit) {
        return ask(place, unit).thenApply(forecast -> forecast);
    }

    @Tool("The weather at several places")
    @Effect(value = EffectClass.READ_ONLY, egress = true)
    @Invariant(rule = "Few at a time", require = {"size(places) <= 5", "size(note) < 100"})
    default CompletableFuture<List<Forecast>> forecasts(@P("a note") String note, @P("where") Place... places) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Tool("The mean of temperatures")
    @Effect(EffectClass.READ_ONLY)
    @Invariant(rule = "Something to divide by", require = "size(degrees) > 0")
    static double mean(@P("temperatures") double... degrees) {
        return Arrays.stream(degrees).average().orElseThrow();
    }
}
