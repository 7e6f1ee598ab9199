package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.IfPresent;
import dev.precept.processor.clause.ClauseExpr.MapLiteral;
import dev.precept.processor.clause.ClauseExpr.Sought;
import dev.precept.processor.clause.ClauseExpr.Transformation;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps that clauses write, what may be there, and what macros with two names make. */
final class Containers {

    private final Calculation values;
    private final Conditions conditions;

    Containers(Calculation values, Conditions conditions) {
        this.values = values;
        this.conditions = conditions;
    }

    ClauseValue value(ClauseExpr expr) {
        if (expr instanceof MapLiteral literal) {
            return map(literal);
        } else if (expr instanceof Sought sought) {
            return sought(sought);
        } else if (expr instanceof IfPresent present) {
            return ifPresent(present);
        }
        return transformed((Transformation) expr);
    }

    private ClauseValue map(MapLiteral literal) {
        Map<ClauseValue, ClauseValue> entries = new LinkedHashMap<>();
        for (int i = 0; i < literal.keys().size(); i++) {
            put(
                    entries,
                    values.value(literal.keys().get(i)),
                    values.value(literal.values().get(i)));
        }
        return new Entries(entries);
    }

    private static void put(Map<ClauseValue, ClauseValue> entries, ClauseValue key, ClauseValue value) {
        if (entries.put(key, value) != null) {
            throw new Unevaluable();
        }
    }

    /** What is not there is no value; so is null. What it is looked for in must be there. */
    private ClauseValue sought(Sought sought) {
        ClauseValue found;
        if (sought.place() instanceof ClauseExpr.Entry entry) {
            ClauseValue map = values.value(entry.map());
            ClauseValue key = values.value(entry.key());
            found = Calculation.entries(map).entries().entrySet().stream()
                    .filter(known -> Order.same(known.getKey(), key))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(new Nothing());
        } else if (sought.place() instanceof ClauseExpr.Element element) {
            List<ClauseValue> list = Calculation.elements(values.value(element.list()));
            long place = Library.whole(values.value(element.index()));
            found = place < 0 || place >= list.size() ? new Nothing() : list.get((int) place);
        } else {
            found = values.raw(sought.place());
        }
        if (found instanceof Nothing) {
            return new Perhaps(Optional.empty());
        }
        Library.checkPresent(found);
        return new Perhaps(Optional.of(found));
    }

    private ClauseValue ifPresent(IfPresent present) {
        if (!(values.value(present.optional()) instanceof Perhaps perhaps)) {
            throw new Undecided();
        }
        if (perhaps.value().isEmpty()) {
            return perhaps;
        }
        ClauseValue made = values.within(present.element(), perhaps.value().get(), () -> values.value(present.body()));
        return present.flat() ? made : new Perhaps(Optional.of(made));
    }

    private ClauseValue transformed(Transformation transformation) {
        List<ClauseValue> list = new ArrayList<>();
        Map<ClauseValue, ClauseValue> map = new LinkedHashMap<>();
        boolean toMap = transformation.type() instanceof ClauseType.MapOf;
        for (Calculation.Pair pair : values.pairs(transformation.range(), true)) {
            values.within(transformation.first(), Optional.of(transformation.second()), pair, () -> {
                if (transformation.test().isEmpty()
                        || conditions.known(transformation.test().get())) {
                    ClauseValue made = values.value(transformation.body());
                    if (toMap) {
                        put(map, pair.first(), made);
                    } else {
                        list.add(made);
                    }
                }
                return true;
            });
        }
        return toMap ? new Entries(map) : new Items(list);
    }
}
