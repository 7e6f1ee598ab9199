package dev.precept.processor.clause;

import java.util.List;
import java.util.Optional;

/**
 * A part of a typed clause. Operands already have the types that their operator needs: literals took the type of the
 * other side, and whole numbers beside decimals stand inside a {@link Function#DECIMAL}.
 */
public sealed interface ClauseExpr {

    Span span();

    ClauseType type();

    /** The direct parts, from left to right; a macro's range and body, but not the name of its element. */
    default List<ClauseExpr> parts() {
        return Parts.of(this);
    }

    /** Shows this part and all parts of it, the whole before its parts. */
    default void walk(java.util.function.Consumer<ClauseExpr> visitor) {
        visitor.accept(this);
        parts().forEach(part -> part.walk(visitor));
    }

    /** A value that Java holds, with the shape in which it does. */
    sealed interface Stored extends ClauseExpr {
        Held held();

        @Override
        default ClauseType type() {
            return held().type();
        }
    }

    /** A part that is true or false by its nature. */
    sealed interface Logical extends ClauseExpr {
        @Override
        default ClauseType type() {
            return ClauseType.Basic.BOOL;
        }
    }

    /** A constant. Numbers keep the digits that the author wrote; text is unescaped. */
    record Literal(Span span, ClauseType type, String value) implements ClauseExpr {}

    record EnumConstant(Span span, ClauseType.EnumOf type, String name) implements ClauseExpr {}

    /** A parameter, the result, the element that a macro looks at, or what is known besides. */
    record Variable(Span span, Held held, String javaName, Role role) implements Stored {
        public enum Role {
            PARAMETER,
            RESULT,
            ELEMENT,
            /** One of {@link Ambient}. */
            AMBIENT
        }
    }

    record FactCall(Span span, Held held, String fact, List<Argument> arguments) implements Stored {
        public FactCall {
            arguments = List.copyOf(arguments);
        }

        /** What is passed, and the shape of the Java parameter that takes it. */
        public record Argument(ClauseExpr value, Held parameter) {}
    }

    /** A call of a function of the author's own. */
    record FunctionCall(Span span, Held held, String owner, String function, List<FactCall.Argument> arguments)
            implements Stored {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** A part of a value, read through {@code accessor}, a method without parameters. */
    record Member(Span span, Held held, ClauseExpr receiver, String accessor) implements Stored {}

    /** {@code list[0]} */
    record Element(Span span, Held held, ClauseExpr list, ClauseExpr index) implements Stored {}

    /** {@code map["key"]} */
    record Entry(Span span, Held held, ClauseExpr map, ClauseExpr key) implements Stored {}

    /** {@code &&} and {@code ||}, which absorb what cannot be evaluated when the other side decides. */
    record Logic(Span span, Junction junction, ClauseExpr left, ClauseExpr right) implements Logical {
        public enum Junction {
            AND,
            OR
        }
    }

    record Not(Span span, ClauseExpr operand) implements Logical {}

    record Conditional(Span span, ClauseType type, ClauseExpr test, ClauseExpr then, ClauseExpr otherwise)
            implements ClauseExpr {}

    /** Both sides have one type. */
    record Comparison(Span span, Relation relation, ClauseExpr left, ClauseExpr right) implements Logical {}

    /** The relations, as Java and CEL write them. */
    enum Relation {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean isOrder() {
            return this != EQUAL && this != NOT_EQUAL;
        }
    }

    /** {@code x == null} ({@code expected}) and {@code x != null} (not {@code expected}). */
    record NullTest(Span span, Stored operand, boolean expected) implements Logical {}

    /**
     * {@code happened('identified', customerId, duration('15m'))}
     *
     * @param key what it has to have been about
     * @param within how long ago at most
     */
    record Happened(Span span, String milestone, Optional<ClauseExpr> key, Optional<Literal> within)
            implements Logical {}

    /** Both sides and the outcome have one type. */
    record Arithmetic(Span span, ClauseType type, Operator operator, ClauseExpr left, ClauseExpr right)
            implements ClauseExpr {}

    /** The arithmetic operators; on text, {@code ADD} joins. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO
    }

    record Negation(Span span, ClauseType type, ClauseExpr operand) implements ClauseExpr {}

    /** {@code value in container}, the container being a list or a map. */
    record Membership(Span span, ClauseExpr value, ClauseExpr container) implements Logical {}

    record Call(Span span, ClauseType type, Function function, List<ClauseExpr> arguments) implements ClauseExpr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The functions of the language; those written as {@code x.f(y)} have {@code x} as first argument. */
    enum Function {
        SIZE,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS,
        /** The pattern is a literal in RE2 syntax. */
        MATCHES,
        SUM,
        INT,
        DOUBLE,
        DECIMAL,
        TEXT,
        HAS_VALUE,
        VALUE,
        OR_VALUE,
        /** The first Optional if it has a value, else the second. */
        OR
    }

    /** A call of a library function that one Java method computes. */
    record Applied(Span span, Overload overload, List<ClauseExpr> arguments) implements ClauseExpr {
        public Applied {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ClauseType type() {
            return overload.gives();
        }
    }

    record ListLiteral(Span span, ClauseType.ListOf type, List<ClauseExpr> elements) implements ClauseExpr {
        public ListLiteral {
            elements = List.copyOf(elements);
        }
    }

    /** {@code {'key': value}}; keys and values in turn have one type each. */
    record MapLiteral(Span span, ClauseType.MapOf type, List<ClauseExpr> keys, List<ClauseExpr> values)
            implements ClauseExpr {
        public MapLiteral {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /** {@code x.?y}, {@code list[?0]}, {@code map[?'key']}: what is there, as an Optional. */
    record Sought(Span span, ClauseType.OptionalOf type, Stored place) implements ClauseExpr {}

    /** {@code optional.optMap(x, …)}, and {@code optFlatMap} where the body is an Optional itself ({@code flat}). */
    record IfPresent(
            Span span, ClauseType.OptionalOf type, Variable element, ClauseExpr optional, ClauseExpr body, boolean flat)
            implements ClauseExpr {}

    /**
     * {@code list.all(x, …)} and its kin. With a {@code second} name, the first one is a list's place or a map's key, and
     * the second one what is there.
     */
    record Quantifier(
            Span span, Extent extent, Variable element, Optional<Variable> second, ClauseExpr range, ClauseExpr body)
            implements Logical {

        public Quantifier(Span span, Extent extent, Variable element, ClauseExpr range, ClauseExpr body) {
            this(span, extent, element, Optional.empty(), range, body);
        }

        public enum Extent {
            ALL,
            EXISTS,
            EXISTS_ONE
        }
    }

    /** {@code list.filter(x, …)} ({@code keeps}) and {@code list.map(x, …)}. */
    record Selection(
            Span span, ClauseType.ListOf type, boolean keeps, Variable element, ClauseExpr range, ClauseExpr body)
            implements ClauseExpr {}

    /**
     * {@code range.transformList(k, v, …)} and {@code range.transformMap(k, v, …)}, for the entries that pass the test.
     *
     * @param type a list of the bodies, or a map from the range's keys or places to them
     */
    record Transformation(
            Span span,
            ClauseType type,
            Variable first,
            Variable second,
            ClauseExpr range,
            Optional<ClauseExpr> test,
            ClauseExpr body)
            implements ClauseExpr {}
}
