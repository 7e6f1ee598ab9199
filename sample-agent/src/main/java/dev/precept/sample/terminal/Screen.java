package dev.precept.sample.terminal;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Iterator;

/** A terminal or a file: its width, its characters, its colours. */
public final class Screen {

    /** No line is wider. */
    public static final int WIDTH = 100;

    private static final int LABEL = 9;

    private final PrintStream out;
    private final Glyphs glyphs;
    private final boolean coloured;

    /** Writes to a stream that encodes in this character set. */
    public Screen(PrintStream out, Charset charset, boolean coloured) {
        this.out = out;
        this.glyphs = Glyphs.in(charset);
        this.coloured = coloured;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    String ink(Ink ink, String text) {
        return coloured ? ink.on(text) : text;
    }

    /** An empty line. */
    public void gap() {
        out.println();
    }

    /** A line across, with a title. */
    void heading(String title) {
        String start = glyphs.rule().repeat(2) + ' ';
        String end = ' ' + glyphs.rule().repeat(Math.max(2, WIDTH - start.length() - title.length() - 1));
        out.println(ink(Ink.FAINT, start) + ink(Ink.STRONG, title) + ink(Ink.FAINT, end));
    }

    /** Lines under a label, such as who speaks. */
    void said(String label, String glyph, Ink ink, String text) {
        String indent = "  " + " ".repeat(LABEL) + "   ";
        Iterator<String> lines = Lines.wrap(text, WIDTH - indent.length()).iterator();
        out.println("  " + ink(Ink.FAINT, Lines.cell(label, LABEL, "")) + ' ' + ink(ink, glyph.isEmpty() ? " " : glyph)
                + ' ' + ink(ink, lines.next()));
        lines.forEachRemaining(line -> out.println(indent + ink(ink, line)));
    }

    /** A line as it is. */
    public void line(String text) {
        out.println(text);
    }

    /** Waits at the end of a line for somebody to type. */
    public void prompt(String who) {
        out.print("  " + ink(Ink.FAINT, Lines.cell(who, LABEL, "")) + "   ");
        out.flush();
    }

    /** A paragraph. */
    public void paragraph(String text) {
        Lines.wrap(text, WIDTH - 2).forEach(line -> out.println("  " + line));
    }

    /** A warning that nobody overlooks. */
    void alarm(String text) {
        out.println(ink(Ink.ALARM, "  !!  " + Lines.cell(text, WIDTH - 6, "")));
    }
}
