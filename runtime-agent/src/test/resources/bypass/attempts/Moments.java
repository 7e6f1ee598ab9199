package attempts;

import java.lang.ref.Cleaner;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import shop.Budget;
import shop.Hooks;
import shop.Till;
import shop.Vault;

/** Calls at odd moments and on odd threads. */
final class Moments {

    /** Calls the tool before its constructor has ended. */
    static final class Early extends Till {
        private static final long serialVersionUID = 1L;

        Early(int cents) {
            lend(cents);
        }
    }

    /** Calls the tool when nobody holds it any more. */
    @SuppressWarnings({"deprecation", "removal"})
    static final class Late {
        private final int cents;
        private final AtomicReference<Throwable> thrown;
        private final CountDownLatch done;

        Late(int cents, AtomicReference<Throwable> thrown, CountDownLatch done) {
            this.cents = cents;
            this.thrown = thrown;
            this.done = done;
        }

        @Override
        protected void finalize() {
            try {
                new Till().pay(cents);
            } catch (Throwable refused) {
                thrown.set(refused);
            } finally {
                done.countDown();
            }
        }
    }

    private Moments() {}

    static void in(Corpus corpus) {
        Till till = new Till();
        corpus.group("Moments and threads")
                .code("constructor", "the tool's own constructor", Till::new)
                .code("subclass-constructor", "the constructor of a subclass", Early::new)
                .code("static-initialiser", "the static initialiser of the tool's class, before its guard is initialised", cents -> {
                    System.setProperty("bypass.cents", String.valueOf(cents));
                    Class.forName(
                            "shop.Kiosks$Starting", true, new Loaders.Own("shop.Kiosks", Map.of(), false));
                })
                .code("finalizer", "a finalizer", cents -> {
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    CountDownLatch done = new CountDownLatch(1);
                    forget(cents, thrown, done);
                    collect(done);
                    rethrow(thrown);
                })
                .code("cleaner", "a cleaner", cents -> {
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    CountDownLatch done = new CountDownLatch(1);
                    Cleaner.create().register(new Object(), () -> caught(() -> till.pay(cents), thrown, done));
                    collect(done);
                    rethrow(thrown);
                })
                .code("thread", "a thread of its own", cents -> onThread(() -> till.pay(cents)))
                .agent("thread-without-session", "a thread without the session, for a tool whose limit needs one", cents ->
                        onThread(() -> new Budget().spend(cents == 500 ? 499 : cents)))
                .agent("common-pool", "a parallel stream", cents -> IntStream.of(cents, cents)
                        .parallel()
                        .forEach(till::seal))
                .code("future", "`CompletableFuture.runAsync`", cents -> CompletableFuture.runAsync(() -> till.pay(cents))
                        .join())
                .code("fork-join", "a fork-join pool", cents -> ForkJoinPool.commonPool()
                        .submit(() -> till.pay(cents))
                        .get())
                .code("timer", "a timer", cents -> {
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    CountDownLatch done = new CountDownLatch(1);
                    Timer timer = new Timer(true);
                    timer.schedule(
                            new TimerTask() {
                                @Override
                                public void run() {
                                    caught(() -> till.pay(cents), thrown, done);
                                }
                            },
                            0);
                    done.await();
                    timer.cancel();
                    rethrow(thrown);
                })
                .code("uncaught", "a handler of uncaught exceptions", cents -> {
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    CountDownLatch done = new CountDownLatch(1);
                    Thread thread = new Thread(() -> {
                        throw new IllegalStateException("on purpose");
                    });
                    thread.setUncaughtExceptionHandler((where, what) -> caught(() -> till.pay(cents), thrown, done));
                    thread.start();
                    done.await();
                    rethrow(thrown);
                })
                .agent("interrupted", "an interrupted thread", cents -> {
                    Thread.currentThread().interrupt();
                    till.pay(cents);
                })
                .agent("interrupted-within", "a thread that is interrupted while its call is judged", cents -> {
                    Thread judged = Thread.currentThread();
                    Hooks.onFact = looked -> judged.interrupt();
                    new Vault().looked(cents);
                })
                .agent("finally", "a `finally` after a refusal", cents -> {
                    try {
                        till.pay(cents);
                    } finally {
                        till.pay(cents);
                    }
                });
    }

    private static void forget(int cents, AtomicReference<Throwable> thrown, CountDownLatch done) {
        Object unused = new Late(cents, thrown, done);
    }

    private static void collect(CountDownLatch done) throws InterruptedException {
        for (int i = 0; i < 200 && done.getCount() > 0; i++) {
            System.gc();
            done.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    static void onThread(Runnable work) throws Throwable {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> caught(work, thrown, new CountDownLatch(1)));
        thread.start();
        thread.join();
        rethrow(thrown);
    }

    private static void caught(Runnable work, AtomicReference<Throwable> thrown, CountDownLatch done) {
        try {
            work.run();
        } catch (Throwable refused) {
            thrown.set(refused);
        } finally {
            done.countDown();
        }
    }

    private static void rethrow(AtomicReference<Throwable> thrown) throws Throwable {
        if (thrown.get() != null) {
            throw thrown.get();
        }
    }
}
