package dev.precept.agent;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.ledger.LedgerEntry;
import dev.precept.agent.ledger.Weave;
import dev.precept.agent.weave.ProbeClasses;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads a tool class of the agent's own, in a loader that sees nothing of the application, and calls it: once where its
 * guard allows, once where it refuses. Whatever keeps class files from the agent, or spoils what it wove, shows here, before
 * there is an application.
 */
final class SelfTest {

    private SelfTest() {}

    /** What went wrong, or null. Leaves nothing in the ledger. */
    static @Nullable Fault fault(Ledger ledger, Map<String, byte[]> classes) {
        TrialLoader loader = new TrialLoader(classes);
        String label = LedgerEntry.loader(loader);
        try {
            Class<?> probe = loader.findClass(ProbeClasses.PROBE);
            int woven = 0;
            for (LedgerEntry entry : ledger.entries()) {
                woven += entry.loader().equals(label) && entry.weave() == Weave.AGENT ? 1 : 0;
            }
            if (woven != 2) {
                return fault("a probe class was loaded, and the agent wove " + woven + " of its 2 tools");
            }
            Object answer = probe.getMethod(ProbeClasses.ALLOWED).invoke(null);
            if (!Integer.valueOf(ProbeClasses.ANSWER + 1).equals(answer)) {
                return fault("a probe tool was called, and its guard was not asked");
            }
            return refuses(probe) ? null : fault("a probe tool was called that its guard refuses, and its body ran");
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
            return fault("a probe class could not be loaded and called (" + failure + ')');
        } finally {
            ledger.forget(label);
        }
    }

    private static boolean refuses(Class<?> probe) throws ReflectiveOperationException {
        try {
            probe.getMethod(ProbeClasses.REFUSED).invoke(null);
            return false;
        } catch (InvocationTargetException refused) {
            return refused.getCause() instanceof IllegalStateException;
        }
    }

    private static Fault fault(String what) {
        return new Fault(FaultCode.SELF_TEST, what, "-javaagent");
    }

    /** Defines the classes, and serves their files to whoever binds a guard to its tool class. */
    private static final class TrialLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        TrialLoader(Map<String, byte[]> classes) {
            super(getPlatformClassLoader());
            this.classes = classes;
        }

        /** Its own first: of what is on the module path, even the platform loader finds the runtime itself. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> own = findLoadedClass(name);
                if (own != null) {
                    return own;
                }
                return classes.containsKey(name) ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String path) {
            byte[] bytes = path.endsWith(".class")
                    ? classes.get(
                            path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                    : null;
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }
    }
}
