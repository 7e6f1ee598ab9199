package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the parts of a parsed clause stand. The parser keeps one point per part, for an operator the operator's own and
 * for a call its parenthesis; a reader wants the whole part.
 */
final class Spans {

    private final String text;
    private final List<Token> tokens;
    private final Map<Long, Integer> points;

    /** @param points places by the parser's ids, in code points */
    Spans(String text, Map<Long, Integer> points) {
        this.text = text;
        this.tokens = Token.of(text);
        this.points = points;
    }

    String text() {
        return text;
    }

    /** The part from its first to its last word, with the brackets that it opens closed. */
    Span of(CelExpr expr) {
        int[] range = {text.length(), 0};
        cover(expr, range);
        if (range[0] >= range[1]) {
            return new Span(0, text.length());
        }
        balance(range);
        return new Span(range[0], range[1] - range[0]);
    }

    /** The name of a selected member or a called method. */
    Span name(CelExpr expr) {
        int index = indexAt(point(expr));
        return switch (expr.getKind()) {
            case SELECT -> span(index + 1, expr);
            case CALL ->
                expr.call().function().equals("_?._")
                        ? span(index + 2, expr)
                        : index > 0 && tokens.get(index - 1).kind() == Token.Kind.NAME
                                ? tokens.get(index - 1).span()
                                : span(index, expr);
            default -> of(expr);
        };
    }

    private Span span(int index, CelExpr expr) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).span() : of(expr);
    }

    private void cover(CelExpr expr, int[] range) {
        int index = indexAt(point(expr));
        if (index >= 0) {
            include(index, range);
            switch (expr.getKind()) {
                case SELECT -> include(index + 1, range);
                case CONSTANT -> includeSign(expr, index, range);
                case CALL -> includeCall(expr, index, range);
                default -> {}
            }
        }
        children(expr).forEach(child -> cover(child, range));
    }

    private void includeCall(CelExpr expr, int index, int[] range) {
        if (expr.call().function().equals("_?._")) {
            include(index + 2, range);
        }
        boolean named = Character.isJavaIdentifierStart(expr.call().function().charAt(0))
                && !expr.call().function().startsWith("_")
                && !expr.call().function().startsWith("@");
        if (named && expr.call().target().isEmpty()) {
            include(index - 1, range);
        }
    }

    /** A negative constant's point is behind its sign. */
    private void includeSign(CelExpr expr, int index, int[] range) {
        if (index > 0 && text.startsWith("-", tokens.get(index - 1).offset()) && isNegative(expr)) {
            include(index - 1, range);
        }
    }

    private static boolean isNegative(CelExpr expr) {
        return switch (expr.constant().getKind()) {
            case INT64_VALUE -> expr.constant().int64Value() < 0;
            case DOUBLE_VALUE -> Double.compare(expr.constant().doubleValue(), 0.0) < 0;
            default -> false;
        };
    }

    private void include(int index, int[] range) {
        if (index >= 0 && index < tokens.size()) {
            range[0] = Math.min(range[0], tokens.get(index).offset());
            range[1] = Math.max(range[1], tokens.get(index).end());
        }
    }

    private void balance(int[] range) {
        int open = 0;
        int missing = 0;
        int first = 0;
        while (first < tokens.size() && tokens.get(first).offset() < range[0]) {
            first++;
        }
        int last = first;
        for (; last < tokens.size() && tokens.get(last).end() <= range[1]; last++) {
            int step = bracket(tokens.get(last));
            if (step < 0 && open == 0) {
                missing++;
            } else {
                open += step;
            }
        }
        for (; open > 0 && last < tokens.size(); last++) {
            open += bracket(tokens.get(last));
            range[1] = tokens.get(last).end();
        }
        for (first--; missing > 0 && first >= 0; first--) {
            missing -= bracket(tokens.get(first));
            range[0] = tokens.get(first).offset();
        }
    }

    private int bracket(Token token) {
        if (token.kind() != Token.Kind.SIGN) {
            return 0;
        }
        char sign = text.charAt(token.offset());
        return "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
    }

    private int point(CelExpr expr) {
        int codePoints = points.getOrDefault(expr.id(), 0);
        return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    }

    private int indexAt(int offset) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).offset() <= offset && offset < tokens.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private static Stream<CelExpr> children(CelExpr expr) {
        List<CelExpr> children = new ArrayList<>();
        switch (expr.getKind()) {
            case SELECT -> children.add(expr.select().operand());
            case CALL -> {
                expr.call().target().ifPresent(children::add);
                children.addAll(expr.call().args());
            }
            case LIST -> children.addAll(expr.list().elements());
            case MAP ->
                expr.map().entries().forEach(entry -> {
                    children.add(entry.key());
                    children.add(entry.value());
                });
            default -> {}
        }
        return children.stream();
    }
}
