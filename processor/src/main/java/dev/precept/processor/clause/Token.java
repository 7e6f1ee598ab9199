package dev.precept.processor.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a clause's text. The parser reports a place as one point; the words around it say how far a part reaches and
 * what its author was used to write.
 */
record Token(Kind kind, int offset, int end) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN
    }

    Span span() {
        return new Span(offset, end - offset);
    }

    /** Cuts any text, also one that is not CEL: what fits nowhere is a sign. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Kind kind = kind(text, at);
            int end = Math.min(text.length(), end(text, at, kind));
            tokens.add(new Token(kind, at, end));
            at = end;
        }
        return tokens;
    }

    private static Kind kind(String text, int at) {
        char c = text.charAt(at);
        if (quote(text, at) >= 0) {
            return Kind.TEXT;
        }
        if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            return Kind.NUMBER;
        }
        return Character.isJavaIdentifierStart(c) ? Kind.NAME : Kind.SIGN;
    }

    private static int end(String text, int at, Kind kind) {
        return switch (kind) {
            case TEXT -> endOfText(text, at);
            case NUMBER -> endOfNumber(text, at);
            case NAME -> endOfName(text, at);
            case SIGN -> endOfSign(text, at);
        };
    }

    private static int endOfName(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Ends before a letter that no number has, so that {@code 10L} is a number and a name. */
    private static int endOfNumber(String text, int at) {
        int end = endOfDigits(text, at);
        return end < text.length() && (text.charAt(end) == 'u' || text.charAt(end) == 'U') ? end + 1 : end;
    }

    private static int endOfDigits(String text, int at) {
        if (text.startsWith("0x", at) || text.startsWith("0X", at)) {
            int end = at + 2;
            while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
                end++;
            }
            return end;
        }
        int end = digits(text, at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digits(text, end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            int last = digits(text, exponent);
            return last > exponent ? last : end;
        }
        return end;
    }

    private static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfSign(String text, int at) {
        for (String two : new String[] {"==", "!=", "<=", ">=", "&&", "||"}) {
            if (text.startsWith(two, at)) {
                return at + 2;
            }
        }
        return at + Character.charCount(text.codePointAt(at));
    }

    /** Where the opening quote stands, behind the prefixes for raw text and bytes; -1 if no text starts here. */
    static int quote(String text, int at) {
        int quote = at;
        while (quote < text.length() && quote < at + 2 && "rRbB".indexOf(text.charAt(quote)) >= 0) {
            quote++;
        }
        return quote < text.length() && (text.charAt(quote) == '"' || text.charAt(quote) == '\'') ? quote : -1;
    }

    private static int endOfText(String text, int at) {
        int quote = quote(text, at);
        boolean raw =
                text.substring(at, quote).toLowerCase(java.util.Locale.ROOT).contains("r");
        String one = text.substring(quote, quote + 1);
        String fence = text.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
        int end = quote + fence.length();
        while (end < text.length() && !text.startsWith(fence, end)) {
            end += text.charAt(end) == '\\' && !raw ? 2 : 1;
        }
        return end + fence.length();
    }
}
