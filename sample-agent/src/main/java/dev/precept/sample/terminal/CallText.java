package dev.precept.sample.terminal;

import java.util.regex.Pattern;

/** A tool call as a programmer would write it. Good for reading only: nothing is decided by it. */
final class CallText {

    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"\\s*:\\s*");

    private CallText() {}

    /** With the names of the parameters: {@code issueRefund(orderId: "1001", amount: 80)}. */
    static String full(String tool, String arguments) {
        return tool + '(' + NAME.matcher(inner(arguments)).replaceAll("$1: ") + ')';
    }

    /** Without them: {@code issueRefund("1001", 80)}. */
    static String brief(String tool, String arguments) {
        return tool + '(' + NAME.matcher(inner(arguments)).replaceAll("") + ')';
    }

    private static String inner(String json) {
        String text = json.strip();
        return text.startsWith("{") && text.endsWith("}")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
