package dev.precept.testkit.scenario;

import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Place;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a scenario. */
sealed interface ScenarioStep {

    /** Where it stands. */
    Place place();

    /**
     * The model proposes a call.
     *
     * @param tool the tool's name
     * @param with the arguments, by parameter
     * @param expect what the contracts say of it
     * @param by the rules that say so: ids or texts
     * @param to the route that decides; null for any
     * @param returns what the body returns in the place of the tool's own; null for the tool's own, or nothing
     * @param fails whether the body fails instead
     */
    record Call(
            Datum tool,
            Map<String, Datum> with,
            Expected expect,
            List<Datum> by,
            @Nullable Datum to,
            @Nullable Datum returns,
            boolean fails,
            Place place)
            implements ScenarioStep {

        public Call {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
            by = List.copyOf(by);
        }
    }

    /** The user says something, and the model may see it or not. */
    record Said(String text, boolean accepted, Place place) implements ScenarioStep {}

    /** Time passes. */
    record Waited(Duration time, Place place) implements ScenarioStep {}
}
