package dev.precept.sample.terminal;

import java.nio.charset.Charset;

/** The few characters that make lines, where the terminal has them; else their likeness in ASCII. */
record Glyphs(
        String rule, String call, String answer, String yes, String no, String pending, String bullet, String more) {

    private static final Glyphs DRAWN = new Glyphs("─", "→", "←", "✓", "✗", "…", "·", "…");
    private static final Glyphs ASCII = new Glyphs("-", ">", "<", "+", "x", "?", "-", "...");

    static Glyphs in(Charset charset) {
        return charset.newEncoder().canEncode("─→←✓✗…·") ? DRAWN : ASCII;
    }
}
