package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists and maps worth trying: none, each single element, pairs, and the sizes that clauses name. */
final class ListCandidates {

    private static final int ELEMENTS = 40;
    private static final int PAIRS = 5;
    private static final int ENTRIES = 12;
    private static final int LONGEST = 2_000;

    private final Constants constants;
    private final Candidates candidates;

    ListCandidates(Constants constants, Candidates candidates) {
        this.constants = constants;
        this.candidates = candidates;
    }

    /** Objects in a list are as many places: what is read of them comes later. */
    List<ClauseValue> lists(Place list, ClauseType.ListOf type, World world) {
        Held element = type.element();
        List<ClauseValue> first = elements(list.inside("[0]"), element, world);
        Set<ClauseValue> lists = new LinkedHashSet<>();
        first.forEach(value -> lists.add(new Items(List.of(value))));
        lists.add(new Items(List.of()));
        List<ClauseValue> few = few(first, type);
        if (element.type() instanceof ClauseType.ObjectOf) {
            List<ClauseValue> second = elements(list.inside("[1]"), element, world);
            first.forEach(a -> second.forEach(b -> lists.add(new Items(List.of(a, b)))));
        } else {
            few.forEach(a -> few.forEach(b -> lists.add(new Items(List.of(a, b)))));
        }
        for (BigDecimal number : constants.sizes()) {
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0) {
                for (int size = Math.max(0, number.intValue() - 1); size <= number.intValue() + 1; size++) {
                    for (ClauseValue value : few) {
                        lists.add(new Items(Collections.nCopies(size, value)));
                    }
                }
            }
        }
        if (element.type() instanceof ClauseType.EnumOf && first.size() > PAIRS) {
            lists.add(new Items(first));
        }
        return List.copyOf(lists);
    }

    private static List<ClauseValue> few(List<ClauseValue> values, ClauseType.ListOf type) {
        boolean container = type.element().type() instanceof ClauseType.ListOf;
        return values.subList(0, Math.min(container ? 2 : PAIRS, values.size()));
    }

    private List<ClauseValue> elements(Place place, Held element, World world) {
        return Stream.concat(
                        candidates.of(place, element, world).stream().limit(ELEMENTS),
                        Candidates.alike(element.type(), world).stream())
                .distinct()
                .toList();
    }

    List<ClauseValue> maps(Place map, ClauseType.MapOf type, World world) {
        List<ClauseValue> keys = keys(map, type.key(), world);
        Set<ClauseValue> maps = new LinkedHashSet<>();
        candidates.of(map.inside("{}"), type.value(), world).stream()
                .limit(ENTRIES)
                .forEach(value -> {
                    keys.forEach(key -> maps.add(new Entries(Map.of(key, value))));
                    Map<ClauseValue, ClauseValue> every = new LinkedHashMap<>();
                    keys.forEach(key -> every.put(key, value));
                    maps.add(new Entries(every));
                });
        maps.add(new Entries(Map.of()));
        return List.copyOf(maps);
    }

    private List<ClauseValue> keys(Place map, Held key, World world) {
        if (key.type() == Basic.TEXT) {
            return Stream.concat(
                            Candidates.alike(Basic.TEXT, world).stream().limit(PAIRS),
                            constants.texts().stream().limit(PAIRS).<ClauseValue>map(Text::new))
                    .distinct()
                    .toList();
        }
        return candidates.of(map.inside("key"), key, world).stream()
                .limit(PAIRS)
                .toList();
    }
}
