package travel;

import com.google.adk.tools.Annotations.Schema;
import com.google.adk.tools.ToolContext;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/** Static tools in the class of the agent, as in the framework's own first example. */
public class TimeAgent {

    @Fact
    static boolean known(String city) {
        return ZoneId.getAvailableZoneIds().stream().anyMatch(zone -> zone.endsWith("/" + city));
    }

    @Schema(description = "Get the current time for a given city")
    @Effect(EffectClass.READ_ONLY)
    @Invariant(rule = "Only cities that have a zone", require = "known(city)", ensure = "'time' in result")
    public static Map<String, Object> getCurrentTime(
            @Schema(name = "city", description = "Name of the city to get the time for") String city) {
        return Map.of("city", city, "time", ZonedDateTime.now(ZoneId.of("UTC")).toString());
    }

    @Schema(description = "Remember a city")
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Short names", require = "size(city) < 50 && !(city in ['', ' '])")
    public static Map<String, String> remember(
            @Schema(name = "city") String city, @Schema(name = "toolContext") ToolContext toolContext) {
        toolContext.actions();
        return Map.of("status", "success");
    }
}
