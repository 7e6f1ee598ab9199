package dev.precept.sample.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what standard output can do. */
public final class Terminal {

    private Terminal() {}

    /** Standard output, with its own character set: Java's default one is another since JEP 400. */
    public static Screen screen(Map<String, String> environment) {
        Charset charset = charset();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        return new Screen(out, charset, isInteractive() && wantsColours(environment));
    }

    /** The character set in which the terminal writes and reads. */
    public static Charset charset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }

    /** See no-color.org; a dumb terminal shows escape sequences as they are. */
    static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** From Java 22 on there is a console for files and pipes, too, and it has to be asked. */
    @SuppressWarnings("SystemConsoleNull") // both answers are asked for: null up to Java 21, isTerminal from Java 22
    private static boolean isInteractive() {
        Console console = System.console();
        return console != null && !Boolean.FALSE.equals(isTerminal(console));
    }

    private static @Nullable Object isTerminal(Console console) {
        try {
            return Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException unexpected) {
            return false;
        }
    }
}
