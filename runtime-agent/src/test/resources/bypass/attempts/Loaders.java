package attempts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import shop.Till;

/** The tool's class once more, from elsewhere or in another shape. */
final class Loaders {

    /** Defines some classes itself, from bytes that it is given or that it finds, before it asks its parent. */
    static final class Own extends ClassLoader {
        private final String prefix;
        private final Map<String, byte[]> given;
        private final boolean silent;

        Own(String prefix, Map<String, byte[]> given, boolean silent) {
            super(Loaders.class.getClassLoader());
            this.prefix = prefix;
            this.given = given;
            this.silent = silent;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !(name.startsWith(prefix) || given.containsKey(name))) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            try {
                byte[] bytes = given.containsKey(name) ? given.get(name) : Generated.bytes(name.replace('.', '/'));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException missing) {
                throw new ClassNotFoundException(name, missing);
            }
        }

        Class<?> define(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return silent ? null : super.getResourceAsStream(name);
        }

        @Override
        public java.net.URL getResource(String name) {
            return silent ? null : super.getResource(name);
        }
    }

    private Loaders() {}

    static void in(Corpus corpus) {
        corpus.group("Class loaders")
                .code("second-loader", "a copy of the class in a second loader", cents -> pay(
                        new Own("shop.Till", Map.of(), false).loadClass("shop.Till"), cents))
                .agent("second-loader-agent", "the same for an agent that may use the first one", cents -> pay(
                        new Own("shop.Till", Map.of(), false).loadClass("shop.Till"), cents))
                .code("second-loader-alone", "a copy of the class without its guard", cents -> pay(
                        new Own("none", Map.of("shop.Till", Generated.bytes("shop/Till")), false).loadClass("shop.Till"),
                        cents))
                .code("silent-loader", "a loader that serves no class files", cents -> pay(
                        new Own("shop.Till", Map.of(), true).loadClass("shop.Till"), cents))
                .code("stripped", "the class without its annotations, in a second loader", cents -> pay(
                        new Own("none", Map.of("shop.Till", rogue("shop/Till")), false).loadClass("shop.Till"), cents))
                .code("shadowed-guard", "a guard that permits everything, in a second loader", cents -> pay(
                        new Own(
                                        "shop.Till",
                                        Map.of("shop.TillPreceptGuard", rogue("shop/TillPreceptGuard")),
                                        false)
                                .loadClass("shop.Till"),
                        cents))
                .code("renamed", "the same code, with its annotations, under another name", cents -> pay(
                        new Own("none", Map.of("shop.Toll", rogue("shop/Toll")), false).loadClass("shop.Toll"), cents))
                .code("override-elsewhere", "an override in a loader below", cents -> pay(
                        new Own("attempts.Subclasses$Overriding", Map.of(), false)
                                .loadClass("attempts.Subclasses$Overriding"),
                        cents))
                .code("override-silent", "an override in a loader below that serves no class files", cents -> pay(
                        new Own("attempts.Subclasses$Overriding", Map.of(), true)
                                .loadClass("attempts.Subclasses$Overriding"),
                        cents))
                .code("two-threads", "two threads that load and call the class at the same moment", cents -> {
                    ClassLoader loader = new Own("shop.Till", Map.of(), false);
                    CountDownLatch start = new CountDownLatch(1);
                    Throwable[] thrown = new Throwable[2];
                    Thread[] threads = new Thread[2];
                    for (int i = 0; i < 2; i++) {
                        int place = i;
                        threads[i] = new Thread(() -> {
                            try {
                                start.await();
                                pay(loader.loadClass("shop.Till"), cents);
                            } catch (Throwable refused) {
                                thrown[place] = refused;
                            }
                        });
                        threads[i].start();
                    }
                    start.countDown();
                    for (Thread each : threads) {
                        each.join();
                    }
                    if (thrown[0] != null) {
                        throw thrown[0];
                    }
                });
    }

    static byte[] rogue(String name) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty("bypass.rogue"), name + ".class"));
    }

    private static void pay(Class<?> type, int cents) throws ReflectiveOperationException {
        if (type == Till.class) {
            throw new IllegalStateException("the same class");
        }
        var made = type.getDeclaredConstructor();
        made.setAccessible(true);
        var method = type.getMethod("pay", Integer.class);
        method.setAccessible(true);
        method.invoke(made.newInstance(), cents);
    }
}
