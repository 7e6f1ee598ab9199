package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Member;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseFault.Kind;
import dev.precept.processor.clause.ClauseType.EnumOf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.type.TypeMirror;

/** {@code x.y}: a member of a record or bean, an entry of a map, or the constant of an enum. */
final class Selects {

    /** A signature that reaches into a framework must not make the compiler walk all of it. */
    private static final int MOST_TYPES = 200;

    private final Typer typer;
    private final Names names;
    private final JavaTypes java;
    private final Members members;

    Selects(Typer typer, Names names, JavaTypes java, Members members) {
        this.typer = typer;
        this.names = names;
        this.java = java;
        this.members = members;
    }

    ClauseExpr select(CelExpr expr) {
        Optional<String> qualifier = qualifier(expr.select().operand());
        if (qualifier.isPresent()) {
            Optional<EnumOf> constantOf = enumNamed(qualifier.get());
            if (constantOf.isPresent()) {
                return constant(expr, constantOf.get());
            }
            if (Character.isUpperCase(qualifier.get().charAt(0))) {
                throw noEnum(expr, qualifier.get());
            }
        }
        return member(typer.type(expr.select().operand()), expr);
    }

    /** The dotted name that an enum would have, unless its first word stands for a value. */
    private Optional<String> qualifier(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT ->
                typer.isKnown(expr.ident().name())
                        ? Optional.empty()
                        : Optional.of(expr.ident().name());
            case SELECT ->
                qualifier(expr.select().operand())
                        .map(left -> left + "." + expr.select().field());
            default -> Optional.empty();
        };
    }

    private ClauseExpr constant(CelExpr expr, EnumOf type) {
        String name = expr.select().field();
        if (!type.constants().contains(name)) {
            Span span = typer.nameSpan(expr);
            Optional<String> nearest = Nearest.to(name, type.constants());
            throw new Refusal(new ClauseFault(
                    Kind.UNKNOWN_NAME,
                    span.offset(),
                    span.length(),
                    "the enum " + typer.text(typer.span(expr.select().operand())) + " has no constant '" + name + "'",
                    nearest.map(n -> "write " + n).orElse("use one of " + String.join(", ", type.constants())),
                    nearest));
        }
        return new ClauseExpr.EnumConstant(typer.span(expr), type, name);
    }

    Stored member(ClauseExpr receiver, CelExpr expr) {
        return member(
                receiver, typer.span(expr), typer.nameSpan(expr), expr.select().field());
    }

    Stored member(ClauseExpr receiver, Span span, Span nameSpan, String name) {
        if (receiver.type() instanceof ClauseType.MapOf map) {
            if (map.key().type() != ClauseType.Basic.TEXT) {
                throw typer.wrongType(
                        nameSpan, "the keys of " + typer.words(receiver) + " are not text", "write [key]");
            }
            ClauseExpr key = new ClauseExpr.Literal(nameSpan, ClauseType.Basic.TEXT, name);
            return typer.usable(new ClauseExpr.Entry(span, map.value(), receiver, key));
        }
        if (!(receiver.type() instanceof ClauseType.ObjectOf object)) {
            throw noMembers(receiver, nameSpan, name);
        }
        Map<String, Members.Accessor> known = membersOf(receiver, object);
        Members.Accessor accessor = known.get(name);
        if (accessor == null) {
            throw unknownMember(nameSpan, receiver, name, known);
        }
        return typer.usable(new Member(span, java.held(accessor.type()), receiver, accessor.method()));
    }

    private Refusal noMembers(ClauseExpr receiver, Span span, String name) {
        String fix = receiver.type() instanceof ClauseType.OptionalOf
                ? "write " + typer.words(receiver) + ".?" + name + " for an Optional of it, or .value()." + name
                : receiver.type() instanceof ClauseType.ListOf
                        ? "ask its elements: " + typer.words(receiver) + ".all(x, x." + name + " …)"
                        : "compare " + typer.words(receiver) + " itself";
        if (Habits.fix(name, typer.words(receiver), receiver.type()).isPresent()) {
            fix = Habits.fix(name, typer.words(receiver), receiver.type()).get();
        }
        return new Refusal(
                Kind.UNKNOWN_NAME, span, typer.describe(receiver) + " and has no member '" + name + "'", fix);
    }

    Refusal unknownMember(Span span, ClauseExpr receiver, String name, Map<String, Members.Accessor> known) {
        Optional<String> nearest = Nearest.to(name, known.keySet());
        String fix = nearest.map(n -> "write " + n)
                .orElse(
                        known.isEmpty()
                                ? "its type has no accessors that the guard may call; make one public"
                                : "use one of " + String.join(", ", new TreeMap<>(known).keySet()));
        return new Refusal(new ClauseFault(
                Kind.UNKNOWN_NAME,
                span.offset(),
                span.length(),
                typer.describe(receiver) + " and has no member '" + name + "'",
                fix,
                nearest));
    }

    Map<String, Members.Accessor> membersOf(ClauseExpr receiver, ClauseType.ObjectOf object) {
        if (receiver instanceof ClauseExpr.Variable variable && variable.role() == ClauseExpr.Variable.Role.AMBIENT) {
            return Ambient.named(variable.javaName())
                    .map(java.ambient()::members)
                    .orElse(Map.of());
        }
        return members.of(java.mirror(object.javaName()));
    }

    private Refusal noEnum(CelExpr expr, String name) {
        Span span = typer.span(expr.select().operand());
        List<String> known = enums().stream()
                .map(type -> type.javaName().substring(type.javaName().lastIndexOf('.') + 1))
                .toList();
        Optional<String> nearest = Nearest.to(name, known);
        String fix = nearest.map(n -> "write " + n)
                .orElse(known.isEmpty() ? "the signature leads to no enum" : "use one of " + String.join(", ", known));
        return new Refusal(new ClauseFault(
                Kind.UNKNOWN_NAME, span.offset(), span.length(), "there is no enum '" + name + "' here", fix, nearest));
    }

    /** By its simple name or the end of its qualified one. */
    private Optional<EnumOf> enumNamed(String name) {
        return enums().stream()
                .filter(type -> ("." + type.javaName()).endsWith("." + name))
                .findFirst();
    }

    /** The enums that the scope leads to. */
    private List<EnumOf> enums() {
        Set<EnumOf> enums = new LinkedHashSet<>();
        Deque<ClauseType> open = new ArrayDeque<>();
        Map<String, ClauseType> seen = new TreeMap<>();
        ClauseScope scope = names.scope();
        scope.parameters().forEach(parameter -> add(parameter.type(), open));
        scope.result().ifPresent(result -> add(result, open));
        scope.facts().forEach(fact -> {
            add(fact.returns(), open);
            fact.parameters().forEach(parameter -> add(parameter.type(), open));
        });
        add(java.ambient().tier(), open);
        while (!open.isEmpty()) {
            ClauseType type = open.poll();
            if (type instanceof EnumOf found) {
                enums.add(found);
            } else if (type instanceof ClauseType.ListOf list) {
                open.add(list.element().type());
            } else if (type instanceof ClauseType.OptionalOf optional) {
                open.add(optional.value().type());
            } else if (type instanceof ClauseType.MapOf map) {
                open.add(map.key().type());
                open.add(map.value().type());
            } else if (type instanceof ClauseType.ObjectOf object
                    && !object.javaName().startsWith("java.")
                    && seen.size() < MOST_TYPES
                    && seen.put(object.javaName(), object) == null) {
                members.of(java.mirror(object.javaName())).values().forEach(member -> add(member.type(), open));
            }
        }
        return List.copyOf(enums);
    }

    private void add(TypeMirror type, Deque<ClauseType> open) {
        open.add(java.held(type).type());
    }
}
