package dev.precept.sample.unguarded;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a class of this class path as if Precept's runtime had never been a dependency. */
public final class WithoutPrecept {

    /** What to say to somebody who asks for both. */
    public static final String CONTRADICTION = """
            --unguarded and -javaagent:precept-agent.jar contradict each other: with the agent there is no unguarded tool.
            Leave one of them out.""";

    private WithoutPrecept() {}

    /** Whether this JVM was started with Precept's agent. */
    public static boolean hasAgent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-javaagent:") && argument.contains("precept-agent"));
    }

    /** Runs the {@code main} of a class in a class loader of its own, to its end. */
    public static void run(String mainClass) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (LoaderWithout loader = new LoaderWithout(classPath(), runtime())) {
            thread.setContextClassLoader(loader);
            Object noArguments = new String[0];
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, noArguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("The unguarded run failed", failure.getCause());
        } catch (ReflectiveOperationException | java.io.IOException broken) {
            throw new IllegalStateException("The unguarded run cannot start", broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Where Precept's runtime comes from: the jar or folder that is left out. */
    private static String runtime() {
        String probe = "dev/precept/runtime/Precept.class";
        @Nullable URL url = WithoutPrecept.class.getClassLoader().getResource(probe);
        if (url == null) {
            throw new IllegalStateException("Precept's runtime is not on the class path at all");
        }
        return url.toString().substring(0, url.toString().length() - probe.length());
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
