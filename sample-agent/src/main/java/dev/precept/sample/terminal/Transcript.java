package dev.precept.sample.terminal;

/** Writes down what happens while it happens, and keeps count for the table. */
public final class Transcript {

    private final Screen screen;
    private final String warning;
    private final Scoreboard scoreboard = new Scoreboard();
    private int conversation;
    private int refused;
    private boolean halted;

    /**
     * Writes to a screen.
     *
     * @param warning repeated on every screenful; empty for none
     */
    public Transcript(Screen screen, String warning) {
        this.screen = screen;
        this.warning = warning;
    }

    /** A conversation begins. */
    public void conversation(int number, String title) {
        conversation = number;
        screen.gap();
        screen.heading(number + "  " + title);
        warn();
        screen.gap();
    }

    /** The customer says something. */
    public void customer(String text) {
        screen.said("customer", "", Ink.PLAIN, text);
    }

    /** The customer is answered. */
    public void agent(String text) {
        tellHalt();
        screen.said("agent", "", Ink.STRONG, text);
    }

    /** The model asks for a call. */
    public void called(String tool, String arguments) {
        tellHalt();
        scoreboard.proposed(conversation, tool, CallText.brief(tool, arguments));
        screen.said("model", screen.glyphs().call(), Ink.PLAIN, CallText.full(tool, arguments));
    }

    /** A call came back with something for the model to read. What Precept told it is in the rulings already. */
    public void returned(String tool, boolean failed, String result) {
        boolean unjudged = scoreboard.decided(tool, Row::isOpen, failed ? "failed" : "ran", "nobody judged it");
        if (unjudged || scoreboard.last(tool, Row::isAllowed)) {
            screen.said("tool", screen.glyphs().answer(), Ink.PLAIN, result);
        }
    }

    /** Something happened in the shop. */
    public void effect(String text) {
        screen.said("shop", screen.glyphs().bullet(), Ink.PLAIN, text);
    }

    /** The application itself failed. */
    public void failed(String text) {
        scoreboard.undecided("failed", "the application got an exception");
        screen.said("failure", screen.glyphs().no(), Ink.BAD, text);
    }

    /** Precept judged something. */
    public void ruled(Ruling ruling) {
        switch (ruling.kind()) {
            case TURNED_AWAY -> turnedAway(ruling);
            case ALLOWED -> {
                scoreboard.decided(ruling.tool(), Row::isOpen, ruling.verdict(), ruling.because());
                screen.said("precept", screen.glyphs().yes(), Ink.GOOD, "ALLOW: every rule holds");
            }
            case REFUSED -> {
                refused++;
                scoreboard.decided(ruling.tool(), Row::isOpen, ruling.verdict(), inTable(ruling));
                judged(ruling);
            }
            case UNCERTAIN -> {
                scoreboard.decided(ruling.tool(), Row::isAllowed, "UNCERTAIN", inTable(ruling));
                screen.said(
                        "precept",
                        screen.glyphs().pending(),
                        Ink.PENDING,
                        ruling.tool() + " ran, and its outcome is uncertain: " + ruling.because()
                                + ". It is not repeated.");
            }
            case HALTED -> halted = true; // told after the refusal that comes with it
            case NOTED -> {}
        }
    }

    /** The table. */
    public void table() {
        screen.gap();
        screen.heading("What was called, and what became of it");
        warn();
        screen.gap();
        scoreboard.show(screen);
        screen.gap();
    }

    /** How many calls the model made. */
    public long calls() {
        return scoreboard.calls();
    }

    /** How many of them did not run. */
    public int refused() {
        return refused;
    }

    private void turnedAway(Ruling ruling) {
        scoreboard.proposed(conversation, "", "(the request itself)");
        scoreboard.decided("", Row::isOpen, ruling.verdict(), ruling.because());
        screen.said("precept", screen.glyphs().no(), Ink.BAD, ruling.verdict() + ": the model never sees this request");
        reason(ruling.because());
    }

    private void tellHalt() {
        if (halted) {
            halted = false;
            screen.said("precept", screen.glyphs().no(), Ink.BAD, "HALT: the session has ended");
        }
    }

    private void judged(Ruling ruling) {
        boolean pending =
                ruling.verdict().equals("ESCALATE") || ruling.verdict().equals("CONFIRM");
        screen.said(
                "precept",
                pending ? screen.glyphs().pending() : screen.glyphs().no(),
                Ink.of(ruling.verdict()),
                ruling.verdict() + ": " + ruling.tool() + " was not run" + (pending ? ", a person decides" : ""));
        if (ruling.broken().isEmpty()) {
            reason(ruling.detail());
        }
        for (Ruling.Broken broken : ruling.broken()) {
            reason(broken.rule() + asked(broken, ruling.verdict()));
        }
    }

    private static String asked(Ruling.Broken broken, String verdict) {
        if (broken.verdict().equals("ESCALATE")) {
            return verdict.equals("ESCALATE") ? " (" + broken.route() + ")" : " (but nobody is asked)";
        }
        return broken.route().isEmpty() ? "" : " (" + broken.route() + ")";
    }

    private void reason(String text) {
        screen.said("", screen.glyphs().bullet(), Ink.PLAIN, text);
    }

    private static String inTable(Ruling ruling) {
        int others = ruling.broken().size() - 1;
        return ruling.because() + (others > 0 ? " (+" + others + ")" : "");
    }

    private void warn() {
        if (!warning.isEmpty()) {
            screen.alarm(warning);
        }
    }
}
