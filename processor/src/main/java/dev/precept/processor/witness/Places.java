package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Member;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places that clauses turn out to read, and the shapes of what is there. Which they are is not known before: whose
 * flight is looked up depends on the leg.
 */
final class Places {

    /** The member of an object under construction that says where it stands. No accessor has this name. */
    private static final String STANDS = "";

    private static final Held YES_OR_NO = new Held(ClauseType.Basic.BOOL, Held.Form.PRIMITIVE, "boolean");

    private final Map<String, Held> shapes = new HashMap<>();
    private final Map<Variable.Role, Map<String, Optional<Place>>> variables = new EnumMap<>(Variable.Role.class);
    private final Map<Place, Held> known = new HashMap<>();
    private final Map<String, Place> objects = new HashMap<>();
    private final Map<Place, Map<String, Place>> members = new HashMap<>();

    Places(Collection<ClauseExpr> clauses) {
        clauses.forEach(clause -> clause.walk(this::learn));
    }

    private void learn(ClauseExpr part) {
        if (part instanceof Variable variable && variable.role() != Variable.Role.ELEMENT) {
            shapes.put(variable.role() + " " + variable.javaName(), variable.held());
        } else if (part instanceof FactCall call) {
            shapes.put("FACT " + call.fact(), call.held());
        } else if (part instanceof Member member && member.receiver().type() instanceof ClauseType.ObjectOf object) {
            shapes.put("MEMBER " + object.javaName() + " " + member.accessor(), member.held());
        }
    }

    Optional<Place> variable(Variable.Role role, String javaName) {
        Map<String, Optional<Place>> ofRole = variables.computeIfAbsent(role, none -> new HashMap<>());
        Optional<Place> cached = ofRole.get(javaName);
        if (cached == null) {
            cached = place(Place.of(Input.of(role, javaName)), shapes.get(role + " " + javaName));
            ofRole.put(javaName, cached);
        }
        return cached;
    }

    Optional<Place> fact(String name, List<ClauseValue> arguments) {
        Place place = Place.of(new Input.Fact(name, arguments));
        return known.containsKey(place) ? Optional.of(place) : place(place, shapes.get("FACT " + name));
    }

    /** What is asked of the history, which answers with yes or no. */
    Place past(String milestone, Optional<ClauseValue> key, Optional<Duration> within) {
        Place place = Place.of(new Input.Past(milestone, key, within));
        known.put(place, YES_OR_NO);
        return place;
    }

    /** A part of an object that stands somewhere; nothing for one that does not. */
    Optional<Place> member(Structure object, String accessor) {
        Optional<Place> standing = standing(object);
        if (standing.isEmpty()) {
            return standing;
        }
        Map<String, Place> its = members.computeIfAbsent(standing.get(), none -> new LinkedHashMap<>());
        Place cached = its.get(accessor);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Place> place =
                place(standing.get().inside(accessor), shapes.get("MEMBER " + object.type() + " " + accessor));
        place.ifPresent(member -> its.put(accessor, member));
        return place;
    }

    private Optional<Place> place(Place place, @Nullable Held held) {
        if (held == null) {
            return Optional.empty();
        }
        known.put(place, held);
        return Optional.of(place);
    }

    /** The shape of what is there. */
    Held held(Place place) {
        Held held = known.get(place);
        if (held == null) {
            throw new IllegalStateException("nobody asked for " + place);
        }
        return held;
    }

    /** An object whose members are places themselves. */
    Structure object(Place place, ClauseType.ObjectOf type) {
        String key = place.toString();
        objects.put(key, place);
        return new Structure(type.javaName(), Map.of(STANDS, new Text(key)));
    }

    private Optional<Place> standing(Structure object) {
        return object.members().get(STANDS) instanceof Text key
                ? Optional.ofNullable(objects.get(key.value()))
                : Optional.empty();
    }

    /** The places of the members of an object that somebody asked for, by accessor. */
    Map<String, Place> members(Structure object) {
        return standing(object).map(at -> members.getOrDefault(at, Map.of())).orElse(Map.of());
    }
}
