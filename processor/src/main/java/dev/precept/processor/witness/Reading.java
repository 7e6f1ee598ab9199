package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.evaluate.Trace;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One evaluation: which places it read, in their order, and the first that had no value. */
final class Reading implements Environment {

    private final World world;
    private final Places places;
    private final Set<Place> read = new LinkedHashSet<>();
    private final Trace trace = new Trace();
    private @Nullable Place missing;

    private Reading(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    /** A condition that was judged: by what, and with which outcome, if there is one. */
    record Judged(Optional<Outcome> outcome, Set<Place> read, Optional<Place> missing, Trace trace) {}

    static Judged of(ClauseExpr condition, World world, Places places) {
        Reading reading = new Reading(world, places);
        Optional<Outcome> outcome = Evaluator.condition(condition, reading, reading.trace);
        return new Judged(outcome, reading.read, Optional.ofNullable(reading.missing), reading.trace);
    }

    /** The value of an expression, or the place that it waits for. */
    record Worth(Optional<ClauseValue> value, Optional<Place> missing) {}

    static Worth value(ClauseExpr expr, World world, Places places) {
        Reading reading = new Reading(world, places);
        Optional<ClauseValue> value = Evaluator.value(expr, reading);
        return new Worth(value, Optional.ofNullable(reading.missing));
    }

    /** The places that an expression reads. */
    static Set<Place> places(ClauseExpr expr, World world, Places places) {
        Reading reading = new Reading(world, places);
        Evaluator.value(expr, reading);
        return reading.read;
    }

    @Override
    public Optional<ClauseValue> variable(Variable.Role role, String javaName) {
        return places.variable(role, javaName).flatMap(this::at);
    }

    @Override
    public Optional<ClauseValue> fact(String name, List<ClauseValue> arguments) {
        return places.fact(name, arguments).flatMap(this::at);
    }

    @Override
    public Optional<ClauseValue> happened(String milestone, Optional<ClauseValue> key, Optional<Duration> within) {
        return at(places.past(milestone, key, within));
    }

    @Override
    public Optional<ClauseValue> member(Structure object, String accessor) {
        return places.member(object, accessor).flatMap(this::at);
    }

    private Optional<ClauseValue> at(Place place) {
        read.add(place);
        Optional<ClauseValue> value = world.get(place);
        if (value.isEmpty() && missing == null) {
            missing = place;
        }
        return value;
    }
}
