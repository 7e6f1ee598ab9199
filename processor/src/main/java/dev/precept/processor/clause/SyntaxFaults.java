package dev.precept.processor.clause;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says in the author's words why a text is not CEL. Most such texts are Java by habit, so the habits are looked for first;
 * the parser's own words serve only to find the place.
 */
final class SyntaxFaults {

    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private SyntaxFaults() {}

    /** Whether CEL keeps the word for itself, so that clauses write it with an underscore. */
    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    static ClauseFault explain(String text, int offset, String parserMessage, Set<String> names) {
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<ClauseFault> habit = habit(text, tokens, i, names);
            if (habit.isPresent()) {
                return habit.get();
            }
        }
        if (parserMessage.startsWith("For input string")) {
            return fault(
                    word(text, tokens, offset),
                    "the whole number does not fit into 64 bits",
                    "write it with a decimal point, such as 99999999999999999999.0, or compare in a @Fact");
        }
        Optional<ClauseFault> bracket = bracket(text, tokens);
        if (bracket.isPresent()) {
            return bracket.get();
        }
        if (offset >= text.stripTrailing().length()) {
            Span last = tokens.isEmpty()
                    ? new Span(0, 0)
                    : tokens.get(tokens.size() - 1).span();
            return fault(last, "the clause ends too early, after " + quoted(text, last), "complete the expression");
        }
        Span word = word(text, tokens, offset);
        return fault(word, quoted(text, word) + " does not belong here", "write one expression in the CEL syntax");
    }

    private static Optional<ClauseFault> habit(String text, List<Token> tokens, int i, Set<String> names) {
        Token token = tokens.get(i);
        String word = token.span().of(text);
        boolean touches = i > 0 && tokens.get(i - 1).end() == token.offset();
        return switch (token.kind()) {
            case NAME -> name(text, tokens, i, word, touches, names);
            case TEXT -> text(token, word);
            case NUMBER -> Optional.empty();
            case SIGN -> sign(token, word);
        };
    }

    private static Optional<ClauseFault> name(
            String text, List<Token> tokens, int i, String word, boolean touches, Set<String> names) {
        Span span = tokens.get(i).span();
        if (touches && tokens.get(i - 1).kind() == Token.Kind.NUMBER) {
            String number = tokens.get(i - 1).span().of(text);
            Span both = new Span(
                    tokens.get(i - 1).offset(),
                    tokens.get(i).end() - tokens.get(i - 1).offset());
            return Optional.of(fault(
                    both,
                    quoted(text, both) + " has Java's suffix " + word,
                    "write " + number + ": a number takes the type of what it is compared with"));
        }
        boolean afterDot = i > 0 && tokens.get(i - 1).span().of(text).equals(".");
        if (afterDot || names.contains(word)) {
            return Optional.empty();
        }
        String sign = switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> "&&";
            case "or" -> "||";
            case "not" -> "!";
            case "is" -> "==";
            default -> "";
        };
        if (!sign.isEmpty()) {
            return Optional.of(fault(span, quoted(word) + " is not an operator of clauses", "write " + sign));
        }
        if (isReserved(word) && names.contains(word + "_")) {
            return Optional.of(new ClauseFault(
                    ClauseFault.Kind.SYNTAX,
                    span.offset(),
                    span.length(),
                    "CEL reserves the word " + quoted(word),
                    "write " + word + "_ for the parameter " + word,
                    Optional.of(word + "_")));
        }
        return word.equals("instanceof") || word.equals("new") || word.contains("$") || !isAscii(word)
                ? Optional.of(fault(
                        span,
                        quoted(word) + " is not a word of clauses",
                        "use only letters, digits and _ of ASCII, and look up the rest in a @Fact"))
                : Optional.empty();
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    private static Optional<ClauseFault> sign(Token token, String word) {
        return switch (word) {
            case "=" ->
                Optional.of(fault(
                        token.span(),
                        "'=' assigns in Java, and a clause can only compare",
                        "write == for equal, <= for at most, >= for at least"));
            // What our own examples leave to their reader.
            case "…" ->
                Optional.of(fault(token.span(), "'…' stands for a value that is yours to decide", "write that value"));
            case "&" -> Optional.of(fault(token.span(), "'&' is not an operator of clauses", "write &&"));
            case "|" -> Optional.of(fault(token.span(), "'|' is not an operator of clauses", "write ||"));
            case "\u2018", "\u2019", "\u201c", "\u201d" ->
                Optional.of(fault(token.span(), "typographic quotes do not enclose text", "write 'text'"));
            default -> Optional.empty();
        };
    }

    private static Optional<ClauseFault> text(Token token, String word) {
        int quote = Token.quote(word, 0);
        boolean raw = word.substring(0, quote).toLowerCase(Locale.ROOT).contains("r");
        int at = raw ? word.length() : quote + 1;
        while (at + 1 < word.length()) {
            boolean escapes = word.charAt(at) == '\\';
            if (escapes && "abfnrtv\"'`?\\xXuU0123".indexOf(word.charAt(at + 1)) < 0) {
                String escape = word.substring(at, at + 2);
                return Optional.of(fault(
                        new Span(token.offset() + at, 2),
                        quoted(escape) + " is not an escape of text",
                        "write raw text with r before the quote, as in r'" + escape + "', or double the backslash"));
            }
            at += escapes ? 2 : 1;
        }
        boolean closed = word.length() > quote + 1 && word.charAt(word.length() - 1) == word.charAt(quote);
        return closed ? Optional.empty() : Optional.of(fault(token.span(), "the text has no end", "close the quote"));
    }

    private static Optional<ClauseFault> bracket(String text, List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            String word = token.kind() == Token.Kind.SIGN ? token.span().of(text) : "";
            if (!word.isEmpty() && "([{".contains(word)) {
                open.push(token);
            } else if (!word.isEmpty() && ")]}".contains(word) && open.poll() == null) {
                return Optional.of(
                        fault(token.span(), quoted(word) + " closes nothing", "remove it, or open it before"));
            }
        }
        return Optional.ofNullable(open.poll())
                .map(token -> fault(token.span(), quoted(text, token.span()) + " is never closed", "close it"));
    }

    private static Span word(String text, List<Token> tokens, int offset) {
        return tokens.stream()
                .filter(token -> token.end() > offset)
                .findFirst()
                .map(Token::span)
                .orElse(new Span(Math.min(offset, text.length()), 0));
    }

    private static ClauseFault fault(Span span, String message, String fix) {
        return new ClauseFault(ClauseFault.Kind.SYNTAX, span.offset(), span.length(), message, fix, Optional.empty());
    }

    private static String quoted(String text, Span span) {
        return quoted(span.of(text));
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
