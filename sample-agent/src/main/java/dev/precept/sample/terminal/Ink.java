package dev.precept.sample.terminal;

/** Colours by meaning (ECMA-48, select graphic rendition). */
enum Ink {
    PLAIN(""),
    FAINT("2"),
    STRONG("1"),
    GOOD("32"),
    BAD("31"),
    PENDING("33"),
    ALARM("1;97;41");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** What a verdict looks like. */
    static Ink of(String verdict) {
        return switch (verdict) {
            case "ALLOW" -> GOOD;
            case "ESCALATE", "CONFIRM" -> PENDING;
            case "BLOCK", "HALT" -> BAD;
            default -> PLAIN;
        };
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + 'm' + text + "\u001b[0m";
    }
}
