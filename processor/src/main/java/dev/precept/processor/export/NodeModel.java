package dev.precept.processor.export;

import com.google.common.base.CaseFormat;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.Held;
import dev.precept.processor.clause.Overload;
import dev.precept.processor.clause.Span;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a clause as members of JSON: its kind, its span, its type, then the components of its record in their order.
 * Read from the records themselves, so that no kind of part, and no component of one, can be forgotten here.
 */
final class NodeModel {

    private NodeModel() {}

    static Map<String, Object> of(ClauseExpr part) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", lower(part.getClass().getSimpleName()));
        members.put("span", value(part.span()));
        members.put("type", type(part.type()));
        putComponents(part, members);
        return members;
    }

    private static void putComponents(Object of, Map<String, Object> members) {
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = read(component, of);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> members.putIfAbsent(component.getName(), value(present)));
            } else {
                members.putIfAbsent(component.getName(), value(value));
            }
        }
    }

    private static Object value(Object value) {
        if (value instanceof ClauseExpr part) {
            return of(part);
        } else if (value instanceof ClauseType type) {
            return type(type);
        } else if (value instanceof Held held) {
            return held(held);
        } else if (value instanceof Span span) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("offset", span.offset());
            members.put("length", span.length());
            return members;
        } else if (value instanceof List<?> list) {
            return list.stream().map(NodeModel::value).toList();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof ClauseExpr.FactCall.Argument || value instanceof Overload) {
            Map<String, Object> members = new LinkedHashMap<>();
            putComponents(value, members);
            return members;
        }
        return value;
    }

    private static Map<String, Object> held(Held held) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type(held.type()));
        members.put("form", held.form().name());
        members.put("javaType", held.javaType());
        return members;
    }

    private static Map<String, Object> type(ClauseType type) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (type instanceof ClauseType.Basic basic) {
            members.put("name", basic.name());
            return members;
        }
        members.put(
                "name",
                CaseFormat.UPPER_CAMEL.to(
                        CaseFormat.UPPER_UNDERSCORE, type.getClass().getSimpleName()));
        putComponents(type, members);
        return members;
    }

    private static String lower(String name) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, name);
    }

    private static Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record without a public accessor: " + component, e);
        }
    }
}
