package dev.precept.processor.clause;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compiles one source with one processor and loads what came out. */
final class InMemoryJavac {

    private InMemoryJavac() {}

    static ClassLoader compile(String name, String source, Processor processor) {
        Compilation compilation = Compiler.javac()
                .withProcessors(processor)
                .withOptions("-Xlint:all,-processing,-options", "-Werror")
                .compile(JavaFileObjects.forSourceString(name, source));
        if (compilation.status() != Compilation.Status.SUCCESS) {
            StringBuilder all = new StringBuilder();
            compilation
                    .diagnostics()
                    .forEach(diagnostic -> all.append(diagnostic).append('\n'));
            throw new AssertionError(all.toString());
        }
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().substring(file.getName().indexOf("CLASS_OUTPUT/") + 13);
                classes.put(path.substring(0, path.length() - 6).replace('/', '.'), bytes(file));
            }
        }
        return new Loader(classes);
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(InMemoryJavac.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
