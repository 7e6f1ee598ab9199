package attempts;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import shop.Hooks;
import shop.Kiosks;
import shop.Till;
import shop.Vault;

/** Guards that are disturbed while they judge. */
final class Disturbed {

    private Disturbed() {}

    static void in(Corpus corpus) {
        Till till = new Till();
        Vault vault = new Vault();
        corpus.group("Disturbed guards")
                .agent("stack-overflow", "a call at every depth of a full stack", cents -> {
                    till.pay(500);
                    Throwable[] thrown = new Throwable[1];
                    dive(() -> till.pay(cents), thrown);
                    throw thrown[0];
                })
                .code("stack-overflow-first", "the same as the first call ever, so that the guard's class cannot initialise", cents -> {
                    Kiosks.Deep deep = new Kiosks.Deep();
                    Throwable[] thrown = new Throwable[1];
                    dive(() -> deep.pay(cents), thrown);
                    throw thrown[0];
                })
                .agent("out-of-memory", "a call on a full heap", cents -> {
                    till.pay(500);
                    List<byte[]> full = new ArrayList<>();
                    Throwable thrown = null;
                    try {
                        for (int size = 1 << 22; size > 512; ) {
                            try {
                                full.add(new byte[size]);
                            } catch (OutOfMemoryError enough) {
                                size >>= 1;
                            }
                        }
                        till.pay(cents);
                    } catch (Throwable refused) {
                        thrown = refused;
                    } finally {
                        full.clear();
                    }
                    if (thrown != null) {
                        throw new IllegalStateException(thrown);
                    }
                })
                .agent("fact-throws", "a fact that throws", cents -> {
                    Hooks.onFact = looked -> fail(looked, new IllegalStateException("on purpose"));
                    vault.looked(cents);
                })
                .agent("fact-throws-error", "a fact that throws an error of its own", cents -> {
                    Hooks.onFact = looked -> fail(looked, new Error("on purpose"));
                    vault.looked(cents);
                })
                .agent("fact-throws-null", "a fact that throws what the compiler would not let it", cents -> {
                    Hooks.onFact = looked -> fail(looked, new Throwable("on purpose"));
                    vault.looked(cents);
                })
                .agent("fact-recurses", "a fact that calls the tool", cents -> {
                    int[] deep = {0};
                    Hooks.onFact = looked -> {
                        if (deep[0]++ == 0) {
                            vault.looked(cents);
                        }
                    };
                    vault.looked(500);
                })
                .agent("fact-overflows", "a fact that calls its tool for ever", cents -> {
                    if (cents == 501) {
                        Hooks.onFact = looked -> vault.looked(cents);
                    }
                    vault.looked(cents);
                })
                .agent("body-recurses", "a body that calls its tool with more", cents -> {
                    boolean[] in = {false};
                    Hooks.inBody = () -> {
                        if (!in[0]) {
                            in[0] = true;
                            vault.looked(cents);
                        }
                    };
                    vault.looked(500);
                })
                .agent("body-calls-another", "a body that calls another tool with more", cents -> {
                    Hooks.inBody = () -> till.pay(cents);
                    vault.looked(500);
                })
                .agent("listener-throws", "a listener that throws", cents -> {
                    PreceptListener.Subscription heard = Precept.listen(event -> {
                        throw new Error("on purpose");
                    });
                    try {
                        till.pay(cents);
                    } finally {
                        heard.close();
                    }
                })
                .agent("log-throws", "a log handler that throws", cents -> {
                    Logger logger = Logger.getLogger("dev.precept");
                    Handler handler = new Handler() {
                        @Override
                        public void publish(LogRecord record) {
                            throw new IllegalStateException("on purpose");
                        }

                        @Override
                        public void flush() {}

                        @Override
                        public void close() {}
                    };
                    logger.addHandler(handler);
                    try {
                        Hooks.onFact = looked -> fail(looked, new IllegalStateException("on purpose"));
                        vault.looked(cents);
                    } finally {
                        logger.removeHandler(handler);
                    }
                })
                .agent("stderr-throws", "a standard error that throws", cents -> {
                    PrintStream before = System.err;
                    System.setErr(new PrintStream(OutputStream.nullOutputStream()) {
                        @Override
                        public void println(String line) {
                            throw new IllegalStateException("on purpose");
                        }
                    });
                    try {
                        till.pay(cents);
                    } finally {
                        System.setErr(before);
                    }
                });
    }

    /** Calls at the bottom of the stack and on the way up, where there is a little more room each time. */
    private static void dive(Runnable call, Throwable[] thrown) {
        try {
            dive(call, thrown);
        } catch (StackOverflowError full) {
            thrown[0] = full;
        }
        try {
            call.run();
        } catch (Throwable refused) {
            thrown[0] = refused;
        }
    }

    private static void fail(int cents, Throwable failure) {
        if (cents != 500) {
            Disturbed.<RuntimeException>raise(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
