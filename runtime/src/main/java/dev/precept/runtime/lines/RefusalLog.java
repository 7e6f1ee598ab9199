package dev.precept.runtime.lines;

import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Verdict;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One line for each call that was refused, where the system property {@value #PROPERTY} says: {@code logger} (as by default),
 * {@code stderr} or {@code off}. It holds names and fixed words, as events do, and no argument. At most a hundred lines are
 * written in a second, and then one that counts the rest: a model in a loop must not fill a disk.
 */
public final class RefusalLog {

    /** The system property; the agent's option {@code refusal-log} sets it. */
    public static final String PROPERTY = "precept.refusal.log";

    private static final int MOST = 100;
    private static final long SECOND = 1_000_000_000L;
    private static final RefusalLog HERE = new RefusalLog(to(System.getProperty(PROPERTY, "")), System::nanoTime);

    private final Consumer<String> out;
    private final LongSupplier ticks;
    private long began;
    private int written;
    private long leftOut;

    RefusalLog(Consumer<String> out, LongSupplier ticks) {
        this.out = out;
        this.ticks = ticks;
        this.began = ticks.getAsLong();
    }

    /** That of this class loader's runtime. */
    public static RefusalLog here() {
        return HERE;
    }

    static Consumer<String> to(String where) {
        switch (where) {
            case "off":
                return line -> {};
            case "stderr":
                return line -> System.err.println("[precept] " + line);
            default:
                System.Logger log = System.getLogger("dev.precept.refusals");
                if (!where.isBlank() && !where.equals("logger")) {
                    log.log(
                            System.Logger.Level.ERROR,
                            "[PRE-0784] " + PROPERTY + " is none of logger, stderr and off; refusals go to the logger."
                                    + " Fix: give it one of them. See docs/errors/PRE-0784.md");
                }
                // A message with parameters would be read as a pattern.
                return line -> log.log(System.Logger.Level.WARNING, line);
        }
    }

    /** A call was refused, or its outcome is uncertain. */
    public void tell(
            String event,
            String tool,
            Verdict verdict,
            List<BrokenRule> rules,
            String agent,
            String session,
            String application,
            String detail) {
        String line = new Line(event)
                .add("tool", tool)
                .add("verdict", verdict.name())
                .add(
                        "rules",
                        String.join(
                                "+",
                                rules.stream().map(broken -> broken.rule().id()).toList()))
                .add("agent", agent)
                .add("session", session)
                .add("application", application)
                .add("detail", detail)
                .toString();
        write(line);
    }

    private synchronized void write(String line) {
        long now = ticks.getAsLong();
        if (now - began >= SECOND) {
            if (leftOut > 0) {
                out.accept(new Line("refusals-left-out")
                        .add("count", Long.toString(leftOut))
                        .toString());
            }
            began = now;
            written = 0;
            leftOut = 0;
        }
        if (written < MOST) {
            written++;
            out.accept(line);
        } else {
            leftOut++;
        }
    }
}
