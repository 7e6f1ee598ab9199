package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Selection;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue.Bool;
import dev.precept.processor.evaluate.ClauseValue.Constant;
import dev.precept.processor.evaluate.ClauseValue.Day;
import dev.precept.processor.evaluate.ClauseValue.Decimal;
import dev.precept.processor.evaluate.ClauseValue.Entries;
import dev.precept.processor.evaluate.ClauseValue.Floating;
import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Moment;
import dev.precept.processor.evaluate.ClauseValue.Nothing;
import dev.precept.processor.evaluate.ClauseValue.Opaque;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts that are values. What has no value throws. */
final class Calculation {

    private record Bound(String name, ClauseValue value) {}

    private final Environment environment;
    private final Conditions conditions;
    private final Calls calls;
    private final Containers containers;
    private final Deque<Bound> elements = new ArrayDeque<>();

    Calculation(Environment environment, Conditions conditions) {
        this.environment = environment;
        this.conditions = conditions;
        this.calls = new Calls(this);
        this.containers = new Containers(this, conditions);
    }

    /** A value that is not null. */
    ClauseValue value(ClauseExpr expr) {
        if (expr instanceof Stored stored) {
            return present(raw(stored));
        } else if (expr instanceof Literal literal) {
            return literal(literal);
        } else if (expr instanceof ClauseExpr.EnumConstant constant) {
            return new Constant(constant.type().javaName(), constant.name());
        } else if (expr instanceof ClauseExpr.Arithmetic arithmetic) {
            return Numeric.combined(arithmetic.operator(), value(arithmetic.left()), value(arithmetic.right()));
        } else if (expr instanceof ClauseExpr.Negation negation) {
            return Numeric.negated(value(negation.operand()));
        } else if (expr instanceof Conditional conditional) {
            return value(conditions.known(conditional.test()) ? conditional.then() : conditional.otherwise());
        } else if (expr instanceof ClauseExpr.ListLiteral list) {
            return new Items(list.elements().stream().map(this::value).toList());
        } else if (expr instanceof Selection selection) {
            return selected(selection);
        } else if (expr instanceof ClauseExpr.Call call) {
            return calls.value(call);
        } else if (expr instanceof ClauseExpr.Applied applied) {
            return calls.applied(applied);
        } else if (expr instanceof ClauseExpr.MapLiteral
                || expr instanceof ClauseExpr.Sought
                || expr instanceof ClauseExpr.IfPresent
                || expr instanceof ClauseExpr.Transformation) {
            return containers.value(expr);
        } else if (expr instanceof ClauseExpr.Happened happened) {
            return happened(happened);
        } else if (isCondition(expr)) {
            return new Bool(conditions.known(expr));
        }
        throw new Undecided();
    }

    private ClauseValue happened(ClauseExpr.Happened happened) {
        Optional<ClauseValue> key = happened.key().map(this::value);
        return environment
                .happened(happened.milestone(), key, happened.within().map(within -> Duration.parse(within.value())))
                .orElseThrow(Undecided::new);
    }

    private static boolean isCondition(ClauseExpr expr) {
        return expr instanceof ClauseExpr.Logic
                || expr instanceof ClauseExpr.Not
                || expr instanceof ClauseExpr.Comparison
                || expr instanceof ClauseExpr.NullTest
                || expr instanceof ClauseExpr.Membership
                || expr instanceof ClauseExpr.Quantifier;
    }

    /** A value that may be null. */
    ClauseValue raw(Stored stored) {
        if (stored instanceof Variable variable) {
            return variable(variable);
        } else if (stored instanceof FactCall call) {
            List<ClauseValue> arguments = new ArrayList<>();
            for (FactCall.Argument argument : call.arguments()) {
                arguments.add(Numeric.narrowed(value(argument.value()), argument.parameter()));
            }
            return environment.fact(call.fact(), arguments).orElseThrow(Undecided::new);
        } else if (stored instanceof ClauseExpr.Member member) {
            if (!(value(member.receiver()) instanceof Structure structure)) {
                throw new Undecided();
            }
            return environment.member(structure, member.accessor()).orElseThrow(Undecided::new);
        } else if (stored instanceof ClauseExpr.Element element) {
            List<ClauseValue> list = elements(value(element.list()));
            long place = ((Whole) value(element.index())).value();
            if (place < 0 || place >= list.size()) {
                throw new Unevaluable();
            }
            return list.get((int) place);
        } else if (stored instanceof ClauseExpr.Entry entry) {
            Map<ClauseValue, ClauseValue> map = entries(value(entry.map())).entries();
            ClauseValue key = value(entry.key());
            return map.entrySet().stream()
                    .filter(known -> Order.same(known.getKey(), key))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(Unevaluable::new);
        }
        throw new Undecided();
    }

    private ClauseValue variable(Variable variable) {
        if (variable.role() == Variable.Role.ELEMENT) {
            return elements.stream()
                    .filter(bound -> bound.name().equals(variable.javaName()))
                    .map(Bound::value)
                    .findFirst()
                    .orElseThrow(Undecided::new);
        }
        return environment.variable(variable.role(), variable.javaName()).orElseThrow(Undecided::new);
    }

    /** Evaluates with a macro's element in sight. */
    <T> T within(Variable element, ClauseValue value, Supplier<T> part) {
        elements.push(new Bound(element.javaName(), value));
        try {
            return part.get();
        } finally {
            elements.pop();
        }
    }

    /** What the two names of a macro stand for; the second is nothing where it has one name. */
    record Pair(ClauseValue first, Optional<ClauseValue> second) {}

    /** With two names: a list's places and elements, a map's keys and values. */
    List<Pair> pairs(ClauseExpr range, boolean two) {
        if (!two) {
            return range(range).stream()
                    .map(element -> new Pair(element, Optional.empty()))
                    .toList();
        }
        ClauseValue value = value(range);
        List<Pair> pairs = new ArrayList<>();
        if (value instanceof Entries map) {
            map.entries().forEach((key, entry) -> pairs.add(new Pair(key, Optional.of(entry))));
        } else {
            for (ClauseValue element : elements(value)) {
                pairs.add(new Pair(new Whole(pairs.size()), Optional.of(element)));
            }
        }
        return pairs;
    }

    <T> T within(Variable first, Optional<Variable> second, Pair pair, Supplier<T> part) {
        if (second.isEmpty() || pair.second().isEmpty()) {
            return within(first, pair.first(), part);
        }
        return within(
                first, pair.first(), () -> within(second.get(), pair.second().get(), part));
    }

    /** What a macro goes over: the elements of a list, the keys of a map. */
    List<ClauseValue> range(ClauseExpr expr) {
        ClauseValue value = value(expr);
        return value instanceof Entries map ? List.copyOf(map.entries().keySet()) : elements(value);
    }

    private ClauseValue selected(Selection selection) {
        List<ClauseValue> selected = new ArrayList<>();
        for (ClauseValue element : range(selection.range())) {
            within(selection.element(), element, () -> {
                if (!selection.keeps()) {
                    return selected.add(value(selection.body()));
                }
                return conditions.known(selection.body()) && selected.add(element);
            });
        }
        return new Items(selected);
    }

    private static ClauseValue literal(Literal literal) {
        if (!(literal.type() instanceof Basic basic)) {
            return new Opaque(((ClauseType.ObjectOf) literal.type()).javaName(), literal.value());
        }
        return switch (basic) {
            case BOOL -> new Bool(literal.value().equals("true"));
            case INT -> new Whole(Long.parseLong(literal.value()));
            case DECIMAL -> new Decimal(new BigDecimal(literal.value()));
            case DOUBLE -> new Floating(Double.parseDouble(literal.value()));
            case TEXT -> new Text(literal.value());
            case TIMESTAMP -> new Moment(Instant.parse(literal.value()));
            case DURATION -> new Span(Duration.parse(literal.value()));
            case DATE -> new Day(LocalDate.parse(literal.value()));
            case NULL -> throw new Undecided();
        };
    }

    private static ClauseValue present(ClauseValue value) {
        if (value instanceof Nothing) {
            throw new Unevaluable();
        }
        return value;
    }

    static boolean bool(ClauseValue value) {
        if (value instanceof Bool bool) {
            return bool.value();
        }
        throw new Undecided();
    }

    static List<ClauseValue> elements(ClauseValue value) {
        if (value instanceof Items items) {
            return items.elements();
        }
        throw new Undecided();
    }

    static Entries entries(ClauseValue value) {
        if (value instanceof Entries entries) {
            return entries;
        }
        throw new Undecided();
    }
}
