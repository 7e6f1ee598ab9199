package dev.precept.processor;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** What an integration test compiles with: the jars as they ship, and what the build has copied for it. */
final class Shipped {

    static final Path PROCESSOR = Path.of(System.getProperty("processor.jar"));
    static final Path RUNTIME = Path.of(System.getProperty("runtime.jar"));
    static final Path ANNOTATIONS = Path.of(System.getProperty("annotations.path"));

    private Shipped() {}

    /** The jars that the build has copied under this name. */
    static List<Path> jars(String name) {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("frameworks.path"), name))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("run the build up to pre-integration-test, which copies " + name, e);
        }
    }

    /** What a user compiles against who has these jars. */
    static String classPath(List<Path> jars) {
        return Stream.concat(Stream.of(ANNOTATIONS, RUNTIME), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The processors of our jar and of these, in a loader that sees nothing else but the compiler's interfaces. */
    static List<Processor> processors(List<Path> others) {
        List<URL> urls = new ArrayList<>();
        Stream.concat(Stream.of(PROCESSOR), others.stream()).forEach(jar -> urls.add(url(jar)));
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), new CompilerOnly());
        return ServiceLoader.load(Processor.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As the parent that javac gives to the loader of a processor path. */
    private static final class CompilerOnly extends ClassLoader {
        CompilerOnly() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("com.sun.")) {
                return getSystemClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
