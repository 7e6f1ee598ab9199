package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseType.Basic;

/**
 * Writes parts that are true, false or impossible to evaluate. A part that cannot fail stays a Java condition; any other
 * becomes statements, so that what its neighbour absorbs costs nothing and is looked at in order.
 */
final class TruthWriter {

    private final Body body;

    TruthWriter(Body body) {
        this.body = body;
    }

    void emit(ClauseExpr part, Sink sink) {
        if (body.isPlain(part)) {
            body.add(sink.take(of(part)));
        } else if (part instanceof Logic logic) {
            logic(logic, sink);
        } else if (part instanceof ClauseExpr.Not not) {
            body.add(sink.take(CodeBlock.of("$T.not($L)", Names.TRUTH, truth(not.operand()))));
        } else if (part instanceof ClauseExpr.Conditional conditional && conditional.type() == Basic.BOOL) {
            conditional(conditional, sink);
        } else if (part instanceof Quantifier quantifier) {
            quantifier(quantifier, sink);
        } else if (part instanceof ClauseExpr.Membership membership && ListWriter.isSearch(membership)) {
            quantifier(body.values().lists().search(membership), sink);
        } else {
            atom(part, sink);
        }
    }

    /** A local variable that holds the part's truth. */
    String truth(ClauseExpr part) {
        String local = body.local("part");
        if (body.isPlain(part)) {
            body.add("$T $L = $L;\n", Names.TRUTH, local, of(part));
        } else {
            body.add("$T $L;\n", Names.TRUTH, local);
            emit(part, new Sink(local));
        }
        return local;
    }

    private CodeBlock of(ClauseExpr plain) {
        if (plain instanceof ClauseExpr.Literal literal && literal.type() == Basic.BOOL) {
            return CodeBlock.of("$T.$L", Names.TRUTH, literal.value().equals("true") ? "TRUE" : "FALSE");
        }
        return CodeBlock.of("$T.of($L)", Names.TRUTH, body.values().condition(plain));
    }

    private void atom(ClauseExpr part, Sink sink) {
        body.guarded(part, true, sink, () -> body.add(sink.take(of(part))));
    }

    private void logic(Logic logic, Sink sink) {
        boolean and = logic.junction() == Logic.Junction.AND;
        String decisive = and ? "FALSE" : "TRUE";
        if (body.isPlain(logic.left())) {
            CodeBlock condition = body.values().operand(logic.left());
            body.open("if ($L$L)", and ? "!" : "", condition);
            body.add(sink.take(CodeBlock.of("$T.$L", Names.TRUTH, decisive)));
            otherwise(sink, () -> emit(logic.right(), sink));
            return;
        }
        String left = truth(logic.left());
        body.open("if ($L == $T.$L)", left, Names.TRUTH, decisive);
        body.add(sink.take(CodeBlock.of("$T.$L", Names.TRUTH, decisive)));
        otherwise(sink, () -> {
            CodeBlock right =
                    body.isPlain(logic.right()) ? of(logic.right()) : CodeBlock.of("$L", truth(logic.right()));
            body.add(sink.take(CodeBlock.of("$T.$L($L, $L)", Names.TRUTH, and ? "and" : "or", left, right)));
        });
    }

    /** What follows an if whose branch has taken its value: after a return no else is needed. */
    private void otherwise(Sink sink, Runnable statements) {
        if (sink.returns()) {
            body.close();
            statements.run();
        } else {
            body.next("else");
            statements.run();
            body.close();
        }
    }

    private void conditional(ClauseExpr.Conditional conditional, Sink sink) {
        if (body.isPlain(conditional.test())) {
            body.open("if ($L)", body.values().condition(conditional.test()));
        } else {
            String test = truth(conditional.test());
            body.open("if ($L instanceof $T)", test, Names.UNEVALUABLE);
            body.add(sink.take(CodeBlock.of("$L", test)));
            body.next("else if ($L == $T.TRUE)", test, Names.TRUTH);
        }
        emit(conditional.then(), sink);
        body.next("else");
        emit(conditional.otherwise(), sink);
        body.close();
    }

    private void quantifier(Quantifier quantifier, Sink sink) {
        body.open("try");
        if (quantifier.extent() == Quantifier.Extent.EXISTS_ONE) {
            one(quantifier, sink);
        } else {
            junction(quantifier, sink);
        }
        body.caught(quantifier, sink);
    }

    /** All and some, as CEL defines them: the elements joined by {@code &&} or {@code ||}. */
    private void junction(Quantifier quantifier, Sink sink) {
        boolean all = quantifier.extent() == Quantifier.Extent.ALL;
        String outcome = body.local(all ? "all" : "some");
        String decisive = all ? "FALSE" : "TRUE";
        body.add("$T $L = $T.$L;\n", Names.TRUTH, outcome, Names.TRUTH, all ? "TRUE" : "FALSE");
        body.loops().loop(quantifier.range(), quantifier.element(), quantifier.second(), () -> {
            if (body.isPlain(quantifier.body())) {
                body.open("if ($L$L)", all ? "!" : "", body.values().operand(quantifier.body()));
                body.add("$L = $T.$L;\nbreak;\n", outcome, Names.TRUTH, decisive);
                body.close();
                return;
            }
            String each = truth(quantifier.body());
            body.add("$L = $T.$L($L, $L);\n", outcome, Names.TRUTH, all ? "and" : "or", outcome, each);
            body.open("if ($L == $T.$L)", outcome, Names.TRUTH, decisive);
            body.add("break;\n");
            body.close();
        });
        body.add(sink.take(CodeBlock.of("$L", outcome)));
    }

    /** Exactly one, which absorbs nothing. */
    private void one(Quantifier quantifier, Sink sink) {
        String hits = body.local("hits");
        body.add("long $L = 0;\n", hits);
        body.loops().loop(quantifier.range(), quantifier.element(), quantifier.second(), () -> {
            body.open("if ($L)", body.values().condition(quantifier.body()));
            body.add("$L++;\n", hits);
            body.close();
        });
        body.add(sink.take(CodeBlock.of("$T.of($L == 1)", Names.TRUTH, hits)));
    }
}
