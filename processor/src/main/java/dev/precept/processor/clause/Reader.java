package dev.precept.processor.clause;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Set;

/**
 * Reads a clause with CEL's own parser. Macros are left as the calls that they look like: expanded, they would have to be
 * recognised again to become plain loops.
 */
final class Reader {

    /** Longer than any rule that a person can review; the parser's own bound is twenty times that. */
    private static final int LONGEST = 5_000;

    private final CelParser parser = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxParseErrorRecoveryLimit(1)
                    .enableOptionalSyntax(true)
                    .build())
            .build();

    Parsed read(String text, Set<String> names) {
        if (text.isBlank()) {
            throw new Refusal(
                    ClauseFault.Kind.SYNTAX,
                    new Span(0, 0),
                    "the clause is empty",
                    "write a condition, such as amount > 0");
        }
        if (text.length() > LONGEST) {
            throw new Refusal(
                    ClauseFault.Kind.UNSUPPORTED,
                    new Span(LONGEST, text.length() - LONGEST),
                    "the clause has more than " + LONGEST + " characters",
                    "split it into several invariants, or look it up in a @Fact");
        }
        CelValidationResult result = parser.parse(text);
        if (result.hasError()) {
            CelIssue first = result.getErrors().get(0);
            throw new Refusal(SyntaxFaults.explain(text, offset(text, first), first.getMessage(), names));
        }
        try {
            CelExpr root = result.getAst().getExpr();
            return new Parsed(root, new Spans(text, result.getAst().getSource().getPositionsMap()));
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("a result without errors has a tree", impossible);
        }
    }

    /** The parser counts lines from one, columns from zero, both in code points. */
    private static int offset(String text, CelIssue issue) {
        int line = 1;
        int at = 0;
        while (line < issue.getSourceLocation().getLine() && at < text.length()) {
            if (text.charAt(at++) == '\n') {
                line++;
            }
        }
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        return text.offsetByCodePoints(at, Math.min(column, text.codePointCount(at, text.length())));
    }
}
