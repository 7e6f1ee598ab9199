package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Shapes;
import java.util.Optional;

/**
 * Writes parts as Java expressions in the form in which clauses compute: {@code long}, {@code double}, {@code boolean},
 * and references that are not null. Where they cannot be evaluated they throw. What needs statements adds them before.
 */
final class ValueWriter {

    private final Body body;
    private final StoredWriter stored;
    private final CallWriter calls;
    private final ContainerWriter containers;
    private final ListWriter lists;

    ValueWriter(Body body) {
        this.body = body;
        this.stored = new StoredWriter(body, this);
        this.calls = new CallWriter(body, this);
        this.containers = new ContainerWriter(body, this);
        this.lists = new ListWriter(body, this);
    }

    CodeBlock value(ClauseExpr expr) {
        if (expr instanceof Stored held) {
            return stored.value(held);
        } else if (expr instanceof Literal literal) {
            return literal(literal);
        } else if (expr instanceof ClauseExpr.EnumConstant constant) {
            return CodeBlock.of("$T.$L", JavaNames.type(constant.type().javaName()), constant.name());
        } else if (expr instanceof ClauseExpr.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expr instanceof ClauseExpr.Negation negation) {
            return negation(negation);
        } else if (expr instanceof ClauseExpr.Call call) {
            return calls.value(call);
        } else if (expr instanceof ClauseExpr.Applied applied) {
            return containers.applied(applied);
        } else if (expr instanceof ClauseExpr.ListLiteral list) {
            return lists.literal(list);
        } else if (expr instanceof ClauseExpr.Selection selection) {
            return lists.selection(selection);
        } else if (expr instanceof Conditional conditional) {
            return conditional(conditional);
        } else if (expr instanceof ClauseExpr.MapLiteral map) {
            return containers.map(map);
        } else if (expr instanceof ClauseExpr.Sought sought) {
            return containers.sought(sought);
        } else if (expr instanceof ClauseExpr.IfPresent present) {
            return containers.ifPresent(present);
        } else if (expr instanceof ClauseExpr.Transformation transformation) {
            return body.loops().transformation(transformation);
        }
        return CodeBlock.of("($L)", condition(expr));
    }

    ListWriter lists() {
        return lists;
    }

    ContainerWriter containers() {
        return containers;
    }

    StoredWriter stored() {
        return stored;
    }

    /** A condition as it stands between parentheses that are already there. */
    CodeBlock condition(ClauseExpr expr) {
        boolean joined = expr instanceof Logic || expr instanceof Quantifier || expr instanceof ClauseExpr.Not;
        if ((joined && !body.isPlain(expr))) {
            return CodeBlock.of("$T.known($L)", Names.TRUTH, body.truths().truth(expr));
        }
        if (expr instanceof Logic logic) {
            String sign = logic.junction() == Logic.Junction.AND ? "&&" : "||";
            return CodeBlock.of("$L $L $L", operand(logic.left()), sign, operand(logic.right()));
        } else if (expr instanceof ClauseExpr.Not not) {
            return CodeBlock.of("!$L", operand(not.operand()));
        } else if (expr instanceof Comparison comparison) {
            return comparison(comparison);
        } else if (expr instanceof ClauseExpr.NullTest test) {
            return CodeBlock.of("$L $L null", stored.raw(test.operand()), test.expected() ? "==" : "!=");
        } else if (expr instanceof ClauseExpr.Membership membership) {
            return lists.membership(membership);
        } else if (expr instanceof ClauseExpr.Happened happened) {
            return happened(happened);
        }
        return value(expr);
    }

    private CodeBlock happened(ClauseExpr.Happened happened) {
        return CodeBlock.of(
                "$L.happened($S, $L, $L)",
                Ambient.HISTORY.word(),
                happened.milestone(),
                happened.key()
                        .map(key -> ClauseEmitter.key(key.type(), value(key)))
                        .orElse(CodeBlock.of("null")),
                happened.within()
                        .map(within -> CodeBlock.of("$L", body.constants().time(within)))
                        .orElse(CodeBlock.of("null")));
    }

    /** A condition as an operand of another. */
    CodeBlock operand(ClauseExpr expr) {
        boolean bare = expr instanceof Stored
                || expr instanceof Literal
                || expr instanceof ClauseExpr.Call
                || expr instanceof ClauseExpr.Applied;
        return bare ? value(expr) : CodeBlock.of("($L)", condition(expr));
    }

    private CodeBlock comparison(Comparison comparison) {
        if (Shapes.isContainer(comparison.left().type())) {
            CodeBlock equal = containers.equal(comparison.left(), comparison.right());
            return comparison.relation() == Relation.EQUAL ? equal : CodeBlock.of("!$L", equal);
        }
        Optional<CodeBlock> calculated = TimeComparison.of(comparison, this::value);
        if (calculated.isPresent()) {
            return calculated.get();
        }
        CodeBlock left = value(comparison.left());
        CodeBlock right = value(comparison.right());
        Relation relation = comparison.relation();
        ClauseType type = comparison.left().type();
        boolean order = relation.isOrder();
        boolean reference = order && (type instanceof ClauseType.EnumOf || isTime(type));
        if (type == Basic.DECIMAL || reference) {
            return CodeBlock.of("$L.compareTo($L) $L 0", left, right, relation.sign());
        } else if (type == Basic.DOUBLE) {
            return CodeBlock.of("$T.compare($L, $L) $L 0", Names.DOUBLES, left, right, relation.sign());
        } else if (type == Basic.TEXT && order) {
            return CodeBlock.of("$T.compare($L, $L) $L 0", Names.TEXTS, left, right, relation.sign());
        } else if (type == Basic.BOOL && order) {
            return CodeBlock.of("$T.compare($L, $L) $L 0", Boolean.class, left, right, relation.sign());
        } else if (type == Basic.TEXT || isTime(type) || type instanceof ClauseType.ObjectOf) {
            return CodeBlock.of("$L$L.equals($L)", relation == Relation.EQUAL ? "" : "!", left, right);
        }
        return CodeBlock.of("$L $L $L", left, relation.sign(), right);
    }

    private static boolean isTime(ClauseType type) {
        return type == Basic.TIMESTAMP || type == Basic.DURATION || type == Basic.DATE;
    }

    private CodeBlock literal(Literal literal) {
        if (literal.type() == Basic.INT) {
            return CodeBlock.of("$LL", literal.value());
        } else if (literal.type() == Basic.DOUBLE) {
            double value = Double.parseDouble(literal.value());
            if (Double.isInfinite(value)) {
                return CodeBlock.of("$T.$L_INFINITY", Double.class, value > 0 ? "POSITIVE" : "NEGATIVE");
            }
            return CodeBlock.of("$L", Double.toString(value));
        } else if (literal.type() == Basic.DECIMAL) {
            return CodeBlock.of("$L", body.constants().decimal(literal.value()));
        } else if (literal.type() == Basic.TEXT) {
            // the writer of sources breaks a text at its line ends, and joins it with +
            return CodeBlock.of(literal.value().contains("\n") ? "($S)" : "$S", literal.value());
        }
        return isTime(literal.type()) || literal.type() instanceof ClauseType.ObjectOf
                ? CodeBlock.of("$L", body.constants().time(literal))
                : CodeBlock.of("$L", literal.value());
    }

    private CodeBlock arithmetic(ClauseExpr.Arithmetic arithmetic) {
        CodeBlock left = value(arithmetic.left());
        CodeBlock right = value(arithmetic.right());
        if (arithmetic.type() == Basic.INT || arithmetic.type() == Basic.DECIMAL) {
            String method = arithmetic.operator().name().toLowerCase(java.util.Locale.ROOT);
            var helper = arithmetic.type() == Basic.INT ? Names.WHOLE : Names.DECIMALS;
            return CodeBlock.of("$T.$L($L, $L)", helper, method, left, right);
        }
        if (arithmetic.type() == Basic.TEXT && !Plain.isBounded(arithmetic)) {
            return CodeBlock.of("$T.joined($L, $L)", Names.runtime("TextParts"), left, right);
        }
        String sign = switch (arithmetic.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
        };
        return CodeBlock.of("($L $L $L)", left, sign, right);
    }

    private CodeBlock negation(ClauseExpr.Negation negation) {
        CodeBlock operand = value(negation.operand());
        if (negation.type() == Basic.INT) {
            return CodeBlock.of("$T.negate($L)", Names.WHOLE, operand);
        }
        return negation.type() == Basic.DECIMAL
                ? CodeBlock.of("$L.negate()", operand)
                : CodeBlock.of("(-($L))", operand);
    }

    /** A choice evaluates only the side that it takes; where a side needs statements, both become branches. */
    private CodeBlock conditional(Conditional conditional) {
        if (body.isPlain(conditional)) {
            return CodeBlock.of(
                    "($L ? $L : $L)",
                    operand(conditional.test()),
                    value(conditional.then()),
                    value(conditional.otherwise()));
        }
        String choice = body.local("choice");
        boolean container = Shapes.isContainer(conditional.type());
        Object type = container ? Shapes.javaType(conditional.type()) : JavaNames.canonical(conditional.type());
        body.add("$L $L;\n", type, choice);
        body.open("if ($L)", condition(conditional.test()));
        body.add("$L = $L;\n", choice, side(conditional.then(), container));
        body.next("else");
        body.add("$L = $L;\n", choice, side(conditional.otherwise(), container));
        body.close();
        return CodeBlock.of("$L", choice);
    }

    private CodeBlock side(ClauseExpr side, boolean container) {
        return container ? containers.canonical(side) : value(side);
    }

    /** The value in a local variable, so that Java evaluates it once. */
    CodeBlock once(ClauseExpr expr) {
        CodeBlock value = value(expr);
        if (expr instanceof ClauseExpr.Variable variable && value.toString().equals(body.nameOf(variable))) {
            return value;
        }
        String local = body.local("value");
        body.add("var $L = $L;\n", local, value);
        return CodeBlock.of("$L", local);
    }
}
