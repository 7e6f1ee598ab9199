package dev.precept.processor.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.evaluate.ClauseValue;
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
import dev.precept.processor.evaluate.ClauseValue.Perhaps;
import dev.precept.processor.evaluate.ClauseValue.Span;
import dev.precept.processor.evaluate.ClauseValue.Structure;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Writes a value that a clause sees as a Java expression of the type that the tool, the fact or the record wants. */
final class JavaValues {

    private final Types types;
    private final JavaCollections collections;
    private final JavaObjects objects;

    JavaValues(Types types, JavaObjects.Factory objects) {
        this.types = types;
        this.collections = new JavaCollections(this);
        this.objects = objects.make(this);
    }

    /**
     * The expression.
     *
     * @throws Unmakeable if a test cannot make the value
     */
    CodeBlock of(TypeMirror wanted, ClauseValue value) {
        TypeMirror type = bound(wanted);
        if (value instanceof Nothing) {
            return type.getKind().isPrimitive() ? zero(type) : CodeBlock.of("null");
        } else if (value instanceof Bool bool) {
            return CodeBlock.of("$L", bool.value());
        } else if (value instanceof Whole whole) {
            return whole(type, whole.value());
        } else if (value instanceof Decimal decimal) {
            return decimal(type, decimal.value());
        } else if (value instanceof Floating floating) {
            return floating(type, floating.value());
        } else if (value instanceof Text text) {
            return text(type, text.value());
        } else if (value instanceof Constant constant) {
            return CodeBlock.of("$T.$L", TypeName.get(types.erasure(type)), constant.name());
        } else if (value instanceof Perhaps perhaps) {
            return collections.perhaps(type, perhaps);
        } else if (value instanceof Items items) {
            return collections.items(type, items.elements());
        } else if (value instanceof Entries entries) {
            return collections.entries(type, entries.entries());
        } else if (value instanceof Structure structure) {
            return objects.of(declared(type), structure.members());
        } else if (value instanceof Moment moment) {
            return JavaTimes.moment(name(type), moment.value());
        } else if (value instanceof Span span) {
            return JavaTimes.span(span.value());
        } else if (value instanceof Day day) {
            return JavaTimes.day(day.value());
        } else if (value instanceof Opaque opaque) {
            return JavaOpaques.of(name(type), opaque.text());
        }
        throw new Unmakeable("a value of " + type);
    }

    /** Any value of a type that no clause looks at. */
    CodeBlock any(TypeMirror type) {
        return objects.any(bound(type), 0);
    }

    CodeBlock zero(TypeMirror primitive) {
        return switch (primitive.getKind()) {
            case BOOLEAN -> CodeBlock.of("false");
            case CHAR -> CodeBlock.of("'a'");
            case BYTE, SHORT -> CodeBlock.of("($T) 0", TypeName.get(primitive));
            case LONG -> CodeBlock.of("0L");
            case FLOAT -> CodeBlock.of("0f");
            case DOUBLE -> CodeBlock.of("0.0");
            default -> CodeBlock.of("0");
        };
    }

    /** A type without variables and wildcards, as far as a value has to be of it. */
    TypeMirror bound(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return bound(types.erasure(variable));
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror above = wildcard.getExtendsBound();
            TypeMirror below = wildcard.getSuperBound();
            return above != null ? bound(above) : below != null ? bound(below) : type;
        }
        return type;
    }

    static String name(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : type.toString();
    }

    /** What elements of an array or a collection are; the place counts a map's keys and values. */
    TypeMirror element(TypeMirror type, int place) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        if (type instanceof DeclaredType declared && declared.getTypeArguments().size() > place) {
            return bound(declared.getTypeArguments().get(place));
        }
        throw new Unmakeable("the elements of " + type + ", whose type is not written");
    }

    private static DeclaredType declared(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return declared;
        }
        throw new Unmakeable("a value of " + type);
    }

    private CodeBlock whole(TypeMirror type, long value) {
        TypeKind kind = unboxed(type);
        return switch (kind) {
            case BYTE -> fits(value, Byte.MIN_VALUE, Byte.MAX_VALUE, "(byte) $L");
            case SHORT -> fits(value, Short.MIN_VALUE, Short.MAX_VALUE, "(short) $L");
            case INT -> fits(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "$L");
            case LONG ->
                value == Long.MIN_VALUE ? CodeBlock.of("$T.MIN_VALUE", Long.class) : CodeBlock.of("$LL", value);
            default -> throw new Unmakeable("a whole number as " + type);
        };
    }

    private static CodeBlock fits(long value, long min, long max, String form) {
        if (value < min || value > max) {
            throw Unmakeable.byAnybody(value + " in a type that holds " + min + " to " + max);
        }
        return value == Integer.MIN_VALUE ? CodeBlock.of("$T.MIN_VALUE", Integer.class) : CodeBlock.of(form, value);
    }

    private CodeBlock decimal(TypeMirror type, BigDecimal value) {
        if (name(type).equals("java.math.BigInteger")) {
            if (value.stripTrailingZeros().scale() > 0) {
                throw Unmakeable.byAnybody(value.toPlainString() + " as a whole number");
            }
            return CodeBlock.of(
                    "new $T($S)", BigInteger.class, value.toBigIntegerExact().toString());
        }
        return CodeBlock.of("new $T($S)", BigDecimal.class, value.toString());
    }

    private CodeBlock floating(TypeMirror type, double value) {
        if (unboxed(type) == TypeKind.FLOAT) {
            return Float.isNaN((float) value) || Float.isInfinite((float) value)
                    ? CodeBlock.of("(float) $L", special(value))
                    : CodeBlock.of("$Lf", (float) value);
        }
        return Double.isNaN(value) || Double.isInfinite(value) ? special(value) : CodeBlock.of("$L", value);
    }

    private static CodeBlock special(double value) {
        String constant = Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
        return CodeBlock.of("$T.$L", Double.class, constant);
    }

    private CodeBlock text(TypeMirror type, String value) {
        if (unboxed(type) != TypeKind.CHAR) {
            return CodeBlock.of("$S", value);
        }
        if (value.length() != 1) {
            throw new Unmakeable("the text \"" + value + "\" in a char");
        }
        return CodeBlock.of("(char) $L", (int) value.charAt(0));
    }

    private TypeKind unboxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind();
        }
        return switch (name(type)) {
            case "java.lang.Byte" -> TypeKind.BYTE;
            case "java.lang.Short" -> TypeKind.SHORT;
            case "java.lang.Integer" -> TypeKind.INT;
            case "java.lang.Long", "java.lang.Number", "java.lang.Object" -> TypeKind.LONG;
            case "java.lang.Float" -> TypeKind.FLOAT;
            case "java.lang.Double" -> TypeKind.DOUBLE;
            case "java.lang.Character" -> TypeKind.CHAR;
            default -> TypeKind.DECLARED;
        };
    }
}
