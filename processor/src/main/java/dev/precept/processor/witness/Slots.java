package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Member;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.evaluate.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The places that clauses read, as trees: an object above its members. */
final class Slots {

    private final Map<String, Slot> all = new LinkedHashMap<>();
    private final List<Slot> roots = new ArrayList<>();

    private Slots() {}

    static Slots in(Collection<ClauseExpr> clauses) {
        Slots slots = new Slots();
        clauses.forEach(clause -> clause.walk(slots::add));
        return slots;
    }

    List<Slot> roots() {
        return roots;
    }

    List<Slot> all() {
        return List.copyOf(all.values());
    }

    /** The places that a part reads. */
    List<Slot> readBy(ClauseExpr part) {
        Map<String, Slot> read = new LinkedHashMap<>();
        part.walk(inner -> {
            if (inner instanceof Stored stored) {
                key(stored).map(all::get).ifPresent(slot -> read.put(slot.key(), slot));
            }
        });
        return List.copyOf(read.values());
    }

    private void add(ClauseExpr part) {
        if (part instanceof Stored stored) {
            slot(stored);
        }
    }

    /** The place that is read; nothing for an element, whose place is inside a list. */
    private Optional<Slot> slot(Stored stored) {
        Optional<String> key = key(stored);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Slot known = all.get(key.get());
        if (known != null) {
            return Optional.of(known);
        }
        if (stored instanceof Member member && member.receiver() instanceof Stored receiver) {
            return slot(receiver).map(above -> {
                Slot slot = new Slot(key.get(), stored, member.accessor());
                above.members().add(slot);
                all.put(slot.key(), slot);
                return slot;
            });
        }
        boolean root = stored instanceof FactCall
                || (stored instanceof Variable variable
                        && (variable.role() == Variable.Role.PARAMETER || variable.role() == Variable.Role.RESULT));
        if (!root) {
            return Optional.empty();
        }
        Slot slot = new Slot(key.get(), stored, "");
        roots.add(slot);
        all.put(slot.key(), slot);
        return Optional.of(slot);
    }

    private static Optional<String> key(Stored stored) {
        return Rendering.of(stored, UnaryOperator.identity());
    }
}
