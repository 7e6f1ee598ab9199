package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Generated tests, run against class files; those that come first win. */
final class GeneratedTests {

    /** A test that failed, and why. */
    record Failure(String test, Throwable why) {
        @Override
        public String toString() {
            return test + ": " + why.getMessage();
        }
    }

    private GeneratedTests() {}

    /** Runs all, and returns those that fail. */
    static List<Failure> failures(Path tests, Path... classes) {
        return run(tests, Integer.MAX_VALUE, classes);
    }

    /** Whether one of them fails; those behind it are not run. */
    static boolean notice(Path tests, Path... classes) {
        return !run(tests, 1, classes).isEmpty();
    }

    /** How many there are. */
    static int count(Path tests, Path... classes) {
        try (URLClassLoader loader = loader(tests, classes)) {
            return types(tests, loader).stream()
                    .mapToInt(type -> methods(type).size())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Failure> run(Path tests, int most, Path... classes) {
        List<Failure> failures = new ArrayList<>();
        try (URLClassLoader loader = loader(tests, classes)) {
            for (Class<?> type : types(tests, loader)) {
                for (Method method : methods(type)) {
                    if (failures.size() < most) {
                        run(type, method, failures);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return failures;
    }

    private static void run(Class<?> type, Method method, List<Failure> failures) {
        String name = method.getAnnotation(DisplayName.class).value();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException failed) {
            failures.add(new Failure(name, failed.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) && method.isAnnotationPresent(DisplayName.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static List<Class<?>> types(Path tests, ClassLoader loader) throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.class"))
                    .sorted()
                    .toList()) {
                String path = tests.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                types.add(Class.forName(name, true, loader));
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        assertThat(types).isNotEmpty();
        return types;
    }

    private static URLClassLoader loader(Path tests, Path... classes) throws IOException {
        List<URL> path = new ArrayList<>();
        for (Path folder : classes) {
            path.add(folder.toUri().toURL());
        }
        path.add(tests.toUri().toURL());
        path.add(Testkit.classes().toUri().toURL());
        return new URLClassLoader(path.toArray(URL[]::new), GeneratedTests.class.getClassLoader());
    }
}
