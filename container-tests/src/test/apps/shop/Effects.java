package shop;

import java.util.concurrent.atomic.AtomicInteger;

/** What really happened. */
public final class Effects {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Effects() {}

    public static void happened() {
        COUNT.incrementAndGet();
    }

    public static int count() {
        return COUNT.get();
    }
}
