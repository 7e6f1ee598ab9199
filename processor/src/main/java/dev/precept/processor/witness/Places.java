package dev.precept.processor.witness;

import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Member;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.Held;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private final Map<String, Held> shapes = new HashMap<>();
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
        Input input = switch (role) {
            case RESULT -> new Input.Result();
            case AMBIENT -> new Input.Known(Ambient.valueOf(javaName.toUpperCase(Locale.ROOT)));
            default -> new Input.Parameter(javaName);
        };
        return place(Place.of(input), shapes.get(role + " " + javaName));
    }

    Optional<Place> fact(String name, List<ClauseValue> arguments) {
        return place(Place.of(new Input.Fact(name, arguments)), shapes.get("FACT " + name));
    }

    /** A part of an object that stands somewhere; nothing for one that does not. */
    Optional<Place> member(Structure object, String accessor) {
        return standing(object).flatMap(at -> {
            Optional<Place> place = place(at.inside(accessor), shapes.get("MEMBER " + object.type() + " " + accessor));
            place.ifPresent(member ->
                    members.computeIfAbsent(at, none -> new LinkedHashMap<>()).put(accessor, member));
            return place;
        });
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
