package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Equality of lists, maps and Optionals: null and NaN inside count where no other element differs. */
final class Sameness {

    private Sameness() {}

    static Outcome of(ClauseValue a, ClauseValue b) {
        if (a instanceof Nothing || b instanceof Nothing) {
            return Outcome.UNEVALUABLE;
        } else if (a instanceof Items x && b instanceof Items y) {
            return lists(x.elements(), y.elements());
        } else if (a instanceof Entries x && b instanceof Entries y) {
            return maps(x.entries(), y.entries());
        } else if (a instanceof Perhaps x && b instanceof Perhaps y) {
            return x.value().isPresent() && y.value().isPresent()
                    ? of(x.value().get(), y.value().get())
                    : Outcome.of(x.value().isPresent() == y.value().isPresent());
        }
        try {
            return Outcome.of(Order.same(a, b));
        } catch (Unevaluable none) {
            return Outcome.UNEVALUABLE;
        }
    }

    private static Outcome lists(List<ClauseValue> a, List<ClauseValue> b) {
        Outcome all = Outcome.of(a.size() == b.size());
        for (int i = 0; i < a.size() && all != Outcome.FALSE; i++) {
            all = all.and(of(a.get(i), b.get(i)));
        }
        return all;
    }

    private static Outcome maps(Map<ClauseValue, ClauseValue> a, Map<ClauseValue, ClauseValue> b) {
        Outcome all = Outcome.of(a.size() == b.size());
        for (Map.Entry<ClauseValue, ClauseValue> entry : a.entrySet()) {
            Optional<ClauseValue> other = b.entrySet().stream()
                    .filter(known -> Order.same(known.getKey(), entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            all = all.and(other.map(value -> of(entry.getValue(), value)).orElse(Outcome.FALSE));
            if (all == Outcome.FALSE) {
                return all;
            }
        }
        return all;
    }
}
