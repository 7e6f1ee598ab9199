package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Constant;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values worth trying in a place: on, just below and just above each constant, and the special ones. */
final class Candidates {

    private final Places places;
    private final NumberCandidates numbers;
    private final TextCandidates texts;
    private final TimeCandidates times;
    private final ListCandidates lists;
    private final Neighbours neighbours;
    private final Map<Held, List<ClauseValue>> scalars = new HashMap<>();

    Candidates(Collection<ClauseExpr> clauses, Places places) {
        Constants constants = Constants.in(clauses);
        this.places = places;
        this.numbers = new NumberCandidates(constants);
        this.texts = new TextCandidates(constants);
        this.times = new TimeCandidates(constants);
        this.lists = new ListCandidates(constants, this);
        this.neighbours = new Neighbours(places, constants);
    }

    /** For a place that a condition asks for: first what the condition compares it with; null comes last. */
    List<ClauseValue> of(Place place, World world, ClauseExpr condition) {
        Held held = places.held(place);
        Set<ClauseValue> values = new LinkedHashSet<>(neighbours.wanted(place, held, world, condition));
        values.addAll(of(place, held, world));
        values.addAll(alike(held.type(), world));
        if (held.mayBeNull()) {
            values.add(new Nothing());
        }
        return new ArrayList<>(values);
    }

    /** For a place that has a value: what may tip the condition over, and all others. */
    List<ClauseValue> around(Place place, World world, ClauseExpr condition) {
        Held held = places.held(place);
        Set<ClauseValue> values = new LinkedHashSet<>(of(place, held, world));
        world.get(place).ifPresent(now -> {
            values.add(now);
            if (!(now instanceof Nothing)) {
                values.addAll(neighbours.tipping(now, held, world, condition));
            }
        });
        values.addAll(alike(held.type(), world));
        if (held.mayBeNull()) {
            values.add(new Nothing());
        }
        return new ArrayList<>(values);
    }

    /** Without null. */
    List<ClauseValue> of(Place place, Held held, World world) {
        ClauseType type = held.type();
        if (type instanceof ClauseType.ObjectOf object) {
            List<ClauseValue> opaque = OpaqueCandidates.of(object.javaName());
            return opaque.isEmpty() ? List.of(places.object(place, object)) : opaque;
        } else if (type instanceof ClauseType.ListOf list) {
            return lists.lists(place, list, world);
        } else if (type instanceof ClauseType.MapOf map) {
            return lists.maps(place, map, world);
        } else if (type instanceof ClauseType.OptionalOf optional) {
            List<ClauseValue> all = new ArrayList<>();
            of(place.inside("?"), optional.value(), world).forEach(value -> all.add(new Perhaps(Optional.of(value))));
            all.add(new Perhaps(Optional.empty()));
            return all;
        }
        return scalars.computeIfAbsent(held, this::scalars);
    }

    private List<ClauseValue> scalars(Held held) {
        ClauseType type = held.type();
        if (type == Basic.BOOL) {
            return List.of(new Bool(true), new Bool(false));
        } else if (type == Basic.INT) {
            return numbers.whole(held.javaType());
        } else if (type == Basic.DECIMAL) {
            return numbers.decimals(held.form() == Held.Form.BIG_INTEGER);
        } else if (type == Basic.DOUBLE) {
            return numbers.floating(held.javaType().endsWith("loat"));
        } else if (type == Basic.TEXT) {
            return held.javaType().startsWith("char") || held.javaType().endsWith("Character")
                    ? texts.single()
                    : texts.all();
        } else if (type instanceof ClauseType.EnumOf of) {
            return of.constants().stream()
                    .<ClauseValue>map(name -> new Constant(of.javaName(), name))
                    .toList();
        }
        return times.of(type);
    }

    /** Values of the type that stand elsewhere: a clause may ask for two that are equal. */
    static List<ClauseValue> alike(ClauseType type, World world) {
        if (!(type instanceof Basic) || type == Basic.BOOL) {
            return List.of();
        }
        return world.values().stream()
                .filter(value -> Neighbours.isOf(value, type))
                .distinct()
                .limit(40)
                .toList();
    }
}
