package dev.precept.sample.terminal;

/**
 * A line of the table.
 *
 * @param conversation its number
 * @param call the call, or the request
 * @param verdict what was decided; empty as long as nothing was
 * @param rule why
 */
record Row(int conversation, String call, String verdict, String rule) {

    boolean isOpen() {
        return verdict.isEmpty();
    }

    boolean isAllowed() {
        return verdict.equals("ALLOW");
    }

    Row decided(String newVerdict, String newRule) {
        return new Row(conversation, call, newVerdict, newRule);
    }
}
