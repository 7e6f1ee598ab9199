package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Member;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Selection;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps worth trying: none, each single element, pairs, and the sizes that clauses name. */
final class ListCandidates {

    private static final int ELEMENTS = 40;
    private static final int PAIRS = 5;
    private static final int LONGEST = 2_000;

    private final Collection<ClauseExpr> clauses;
    private final Constants constants;
    private final Candidates candidates;

    ListCandidates(Collection<ClauseExpr> clauses, Constants constants, Candidates candidates) {
        this.clauses = clauses;
        this.constants = constants;
        this.candidates = candidates;
    }

    List<ClauseValue> lists(Stored list, ClauseType.ListOf type) {
        List<ClauseValue> elements = elements(list, type.element());
        List<ClauseValue> lists = new ArrayList<>();
        elements.forEach(element -> lists.add(new Items(List.of(element))));
        lists.add(new Items(List.of()));
        List<ClauseValue> few = elements.subList(0, Math.min(PAIRS, elements.size()));
        few.forEach(a -> few.forEach(b -> lists.add(new Items(List.of(a, b)))));
        for (BigDecimal number : constants.numbers()) {
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0) {
                for (int size = Math.max(0, number.intValue() - 1); size <= number.intValue() + 1; size++) {
                    for (ClauseValue element : few) {
                        lists.add(new Items(Collections.nCopies(size, element)));
                    }
                }
            }
        }
        return lists.stream().distinct().toList();
    }

    private List<ClauseValue> elements(Stored list, Held element) {
        if (!(element.type() instanceof ClauseType.ObjectOf)) {
            return candidates.of(element).stream().limit(ELEMENTS).toList();
        }
        Map<String, Held> members = new LinkedHashMap<>();
        for (ClauseExpr clause : clauses) {
            clause.walk(part -> {
                if (part instanceof Quantifier quantifier
                        && quantifier.range().type().equals(list.type())) {
                    members(quantifier.element(), quantifier.body(), members);
                } else if (part instanceof Selection selection
                        && selection.range().type().equals(list.type())) {
                    members(selection.element(), selection.body(), members);
                }
            });
        }
        List<Map<String, ClauseValue>> objects = List.of(Map.of());
        for (Map.Entry<String, Held> member : members.entrySet()) {
            List<Map<String, ClauseValue>> more = new ArrayList<>();
            for (ClauseValue value : candidates.of(member.getValue())) {
                for (Map<String, ClauseValue> object : objects) {
                    Map<String, ClauseValue> larger = new LinkedHashMap<>(object);
                    larger.put(member.getKey(), value);
                    more.add(larger);
                }
            }
            objects = more.subList(0, Math.min(200, more.size()));
        }
        return objects.stream()
                .<ClauseValue>map(object -> new Structure(element.javaType(), object))
                .toList();
    }

    /** The members of a macro's element that its body reads; members of members are left to nobody's witness. */
    private static void members(Variable element, ClauseExpr body, Map<String, Held> members) {
        body.walk(part -> {
            if (part instanceof Member member
                    && member.receiver() instanceof Variable variable
                    && variable.javaName().equals(element.javaName())) {
                members.put(member.accessor(), member.held());
            }
        });
    }

    List<ClauseValue> maps(ClauseType.MapOf type) {
        List<ClauseValue> maps = new ArrayList<>();
        if (type.key().type() == Basic.TEXT) {
            List<ClauseValue> values = candidates.of(type.value());
            List<String> keys = constants.texts().stream().limit(PAIRS).toList();
            for (ClauseValue value : values) {
                keys.forEach(key -> maps.add(new Entries(Map.of(new Text(key), value))));
                Map<ClauseValue, ClauseValue> every = new LinkedHashMap<>();
                keys.forEach(key -> every.put(new Text(key), value));
                maps.add(new Entries(every));
            }
        }
        maps.add(new Entries(Map.of()));
        return maps.stream().distinct().toList();
    }
}
