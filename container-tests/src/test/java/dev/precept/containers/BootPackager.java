package dev.precept.containers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Spring Boot's own {@code Repackager}, by name: two versions of it cannot stand on one class path. */
final class BootPackager {

    private static final String TOOLS = "org.springframework.boot.loader.tools.";

    private final URL[] tools;

    BootPackager(String boot) {
        tools = Jars.in(Jars.container(boot + "/tools")).stream()
                .map(BootPackager::url)
                .toArray(URL[]::new);
    }

    Path repackage(Path plain, Path executable, String main, List<Path> libraries) {
        try (URLClassLoader loader = new URLClassLoader(tools, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(TOOLS + "Repackager");
            Class<?> source = loader.loadClass(TOOLS + "Libraries");
            Object packager = type.getConstructor(File.class).newInstance(plain.toFile());
            type.getMethod("setMainClass", String.class).invoke(packager, main);
            Object nested = Proxy.newProxyInstance(loader, new Class<?>[] {source}, (self, method, arguments) -> {
                for (Path library : libraries) {
                    handOver(loader, arguments[0], library.toFile());
                }
                return null;
            });
            type.getMethod("repackage", File.class, source).invoke(packager, executable.toFile(), nested);
            return executable;
        } catch (IOException | ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void handOver(ClassLoader loader, Object callback, File library)
            throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(TOOLS + "Library");
        Class<?> scope = loader.loadClass(TOOLS + "LibraryScope");
        Object wrapped = type.getConstructor(File.class, scope)
                .newInstance(library, scope.getField("COMPILE").get(null));
        Method take = loader.loadClass(TOOLS + "LibraryCallback").getMethod("library", type);
        take.invoke(callback, wrapped);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
