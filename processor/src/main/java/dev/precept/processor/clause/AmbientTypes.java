package dev.precept.processor.clause;

import dev.precept.processor.clause.Held.Form;
import dev.precept.processor.clause.Members.Accessor;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The shapes of what clauses know besides arguments. By name: the runtime's own types need not be there while a clause is
 * typed, and offer more than clauses may read.
 */
final class AmbientTypes {

    private static final String TIER = "dev.precept.Authority";

    private final Types types;
    private final Elements elements;

    AmbientTypes(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    static Held held(Ambient ambient) {
        return switch (ambient) {
            case NOW -> new Held(ClauseType.Basic.TIMESTAMP, Form.PRESENT, "java.time.Instant");
            case SESSION -> object("dev.precept.runtime.AgentSession", Form.REFERENCE);
            case CALLER -> object("dev.precept.runtime.Caller", Form.PRESENT);
            case HISTORY -> object("dev.precept.runtime.guard.CallFrame", Form.PRESENT);
            case TOOL -> new Held(ClauseType.Basic.TEXT, Form.PRESENT, "java.lang.String");
        };
    }

    private static Held object(String javaName, Form form) {
        return new Held(new ClauseType.ObjectOf(javaName), form, javaName);
    }

    /** Whether the enum has an order in clauses: no other has, since the order of its constants may be chance. */
    static boolean isTier(ClauseType type) {
        return type instanceof ClauseType.EnumOf of && of.javaName().equals(TIER);
    }

    /** The enum of the caller's tiers. */
    TypeMirror tier() {
        return type(TIER);
    }

    /** What a clause may read of it. */
    Map<String, Accessor> members(Ambient ambient) {
        Map<String, Accessor> members = new LinkedHashMap<>();
        if (ambient == Ambient.SESSION) {
            members.put("id", new Accessor("id", text()));
            members.put("calls", new Accessor("calls", types.getPrimitiveType(TypeKind.LONG)));
        } else if (ambient == Ambient.CALLER) {
            members.put("subject", new Accessor("subject", text()));
            members.put("tier", new Accessor("tier", tier()));
            members.put(
                    "claims",
                    new Accessor(
                            "claims", types.getDeclaredType(elements.getTypeElement("java.util.Map"), text(), text())));
        }
        return members;
    }

    private TypeMirror text() {
        return type("java.lang.String");
    }

    private TypeMirror type(String name) {
        return elements.getTypeElement(name).asType();
    }
}
