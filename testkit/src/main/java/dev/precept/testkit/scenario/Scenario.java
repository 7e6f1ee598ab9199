package dev.precept.testkit.scenario;

import dev.precept.runtime.Caller;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scenario of a file.
 *
 * @param id its name, one of its own among all that run together
 * @param title what it is about; the id where the file does not say
 * @param place where it begins
 * @param clock what the session's clock shows first
 * @param caller on whose behalf the session calls
 * @param world what the facts of this scenario answer
 * @param steps what happens, in order
 * @param finish how it ends
 */
record Scenario(
        String id,
        String title,
        Place place,
        Instant clock,
        Caller caller,
        World world,
        List<ScenarioStep> steps,
        Finish finish) {

    Scenario {
        steps = List.copyOf(steps);
    }

    /**
     * The final state; null, or nothing, where the file says nothing.
     *
     * @param halted whether the session was halted
     * @param calls how many calls the session has made
     * @param called how often each of these tools was called, by name
     * @param place where it stands
     */
    record Finish(@Nullable Boolean halted, @Nullable Integer calls, Map<String, Datum> called, Place place) {
        Finish {
            called = Map.copyOf(new LinkedHashMap<>(called));
        }
    }
}
