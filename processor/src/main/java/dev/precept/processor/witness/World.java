package dev.precept.processor.witness;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values for places. */
final class World {

    private static final ClauseValue NO = new ClauseValue.Bool(false);

    private final Places places;
    private final Map<Place, ClauseValue> values;

    private World(Places places, Map<Place, ClauseValue> values) {
        this.places = places;
        this.values = values;
    }

    static World empty(Places places) {
        return new World(places, Map.of());
    }

    /** The same with another value in one place. */
    World with(Place place, ClauseValue value) {
        Map<Place, ClauseValue> more = new HashMap<>(values);
        more.put(place, value);
        return new World(places, more);
    }

    Optional<ClauseValue> get(Place place) {
        @Nullable ClauseValue value = values.get(place);
        return place.root() instanceof Input.Past asked && isRuledOut(asked)
                ? Optional.of(NO)
                : Optional.ofNullable(value);
    }

    /** What has not happened at all has not happened lately, nor about something. */
    private boolean isRuledOut(Input.Past asked) {
        return values.entrySet().stream()
                .anyMatch(each -> each.getKey().root() instanceof Input.Past wider
                        && wider.includes(asked)
                        && each.getValue().equals(NO));
    }

    /** All values, in no order that matters. */
    Collection<ClauseValue> values() {
        return values.values();
    }

    /** What a test would have to supply for what was read. */
    Case read(Collection<Place> read, Outcome outcome) {
        Map<Input, ClauseValue> inputs = new LinkedHashMap<>();
        for (Place place : read) {
            if (place.isWhole()) {
                get(place).ifPresent(value -> inputs.put(written(place.root()), whole(value)));
            }
        }
        return new Case(inputs, outcome);
    }

    private Input written(Input input) {
        return input instanceof Input.Fact fact
                ? new Input.Fact(
                        fact.name(), fact.arguments().stream().map(this::whole).toList())
                : input;
    }

    /** The value with the members of its objects. */
    private ClauseValue whole(ClauseValue value) {
        if (value instanceof Structure object) {
            Map<String, ClauseValue> members = new LinkedHashMap<>();
            places.members(object).forEach((accessor, place) -> {
                @Nullable ClauseValue member = values.get(place);
                if (member != null) {
                    members.put(accessor, whole(member));
                }
            });
            return new Structure(object.type(), members);
        } else if (value instanceof Items list) {
            List<ClauseValue> elements = list.elements();
            return new Items(elements.stream().map(this::whole).toList());
        } else if (value instanceof Entries map) {
            Map<ClauseValue, ClauseValue> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(whole(key), whole(entry)));
            return new Entries(entries);
        } else if (value instanceof Perhaps perhaps) {
            return new Perhaps(perhaps.value().map(this::whole));
        }
        return value;
    }
}
