package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Membership;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import java.util.ArrayList;
import java.util.List;

/** Writes what is in lists and how lists come from lists. */
final class ListWriter {

    private final Body body;
    private final ValueWriter values;

    ListWriter(Body body, ValueWriter values) {
        this.body = body;
        this.values = values;
    }

    CodeBlock literal(ListLiteral list) {
        CodeBlock elements =
                list.elements().stream().map(values.containers()::canonical).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, elements);
    }

    CodeBlock membership(Membership membership) {
        if (membership.container() instanceof ListLiteral list) {
            return inLiteral(membership.value(), list);
        }
        if (membership.container().type() instanceof ClauseType.MapOf) {
            CodeBlock map = values.value(membership.container());
            CodeBlock key = values.stored().key(membership.container(), membership.value());
            return CodeBlock.of("$L.containsKey($L)", map, key);
        }
        return CodeBlock.of("$T.known($L)", Names.TRUTH, body.truths().truth(search(membership)));
    }

    /** Whether looking for the value needs a loop, and nothing that fails before it. */
    static boolean isSearch(Membership membership) {
        return membership.container().type() instanceof ClauseType.ListOf
                && !(membership.container() instanceof ListLiteral)
                && (membership.value() instanceof Literal || membership.value() instanceof ClauseExpr.EnumConstant);
    }

    private CodeBlock inLiteral(ClauseExpr value, ListLiteral list) {
        List<ClauseExpr> elements = list.elements();
        if (value.type() == Basic.TEXT && elements.stream().allMatch(Literal.class::isInstance)) {
            List<String> texts = elements.stream()
                    .map(element -> ((Literal) element).value())
                    .distinct()
                    .toList();
            return CodeBlock.of("$L.contains($L)", body.constants().texts(texts), values.value(value));
        }
        Variable wanted = wanted(value);
        if (elements.size() == 1) {
            return values.condition(new Comparison(value.span(), Relation.EQUAL, wanted, elements.get(0)));
        }
        return elements.stream().map(this::made).toList().stream()
                .map(element -> values.operand(new Comparison(value.span(), Relation.EQUAL, wanted, element)))
                .collect(CodeBlock.joining(" || "));
    }

    /** A list is made before something is looked for in it: an element that fails is a failure also behind an equal one. */
    private ClauseExpr made(ClauseExpr element) {
        if (element instanceof Variable || element instanceof Literal || element instanceof ClauseExpr.EnumConstant) {
            return element;
        }
        if (!(element instanceof ClauseExpr.Stored stored)) {
            return wanted(element);
        }
        // a null is no failure of the list
        String local = body.local("element");
        body.add("var $L = $L;\n", local, values.stored().raw(stored));
        return new Variable(stored.span(), stored.held(), local, Variable.Role.RESULT);
    }

    /** The value as a variable: itself where it is one, else a new local one. */
    private Variable wanted(ClauseExpr value) {
        if (value instanceof Variable variable && body.isPresent(variable)) {
            return variable;
        }
        String local = body.local("wanted");
        body.add("var $L = $L;\n", local, values.value(value));
        Held held = new Held(
                value.type(),
                Held.Form.PRIMITIVE,
                JavaNames.canonical(value.type()).toString());
        return new Variable(value.span(), held, local, Variable.Role.RESULT);
    }

    /** CEL's own reading: some element is equal, and one that cannot be compared counts only if none is. */
    Quantifier search(Membership membership) {
        ClauseExpr list = membership.container();
        Held element = ((ClauseType.ListOf) list.type()).element();
        ClauseExpr wanted = isSearch(membership) ? membership.value() : wanted(membership.value());
        Variable each = new Variable(list.span(), element, "element", Variable.Role.ELEMENT);
        Comparison equal = new Comparison(membership.span(), Relation.EQUAL, each, wanted);
        return new Quantifier(membership.span(), Quantifier.Extent.EXISTS, each, list, equal);
    }

    CodeBlock selection(ClauseExpr.Selection selection) {
        String list = body.local(selection.keeps() ? "kept" : "mapped");
        Held element = selection.type().element();
        body.add("var $L = new $T<$L>();\n", list, ArrayList.class, JavaNames.boxed(element));
        body.loops().loop(selection.range(), selection.element(), () -> {
            if (selection.keeps()) {
                body.open("if ($L)", values.condition(selection.body()));
                body.add("$L.add($L);\n", list, body.nameOf(selection.element()));
                body.close();
            } else {
                body.add("$L.add($L);\n", list, values.containers().part(selection.body()));
            }
        });
        return CodeBlock.of("$L", list);
    }
}
