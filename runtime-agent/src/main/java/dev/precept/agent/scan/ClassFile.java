package dev.precept.agent.scan;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a class file declares, as far as contracts reach (JVMS 4.1).
 *
 * @param major version of the format
 * @param access its flags
 * @param name internal name
 * @param superName internal name of its super class; null for a module
 * @param interfaces internal names
 * @param methods in the order of the file
 * @param annotations of the class itself
 */
public record ClassFile(
        int major,
        int access,
        String name,
        @Nullable String superName,
        List<String> interfaces,
        List<MethodInfo> methods,
        List<Annotation> annotations) {

    private static final int INTERFACE = 0x0200;

    /**
     * Reads a class file.
     *
     * @throws UnreadableClassException if it is none
     */
    public static ClassFile read(byte[] bytes) {
        try {
            ConstantPool pool = ConstantPool.read(bytes);
            return new Reader(bytes, pool).read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException truncated) {
            throw new UnreadableClassException("it ends too early", truncated);
        }
    }

    /** The name as {@code Class.getName} says it. */
    public String binaryName() {
        return name.replace('/', '.');
    }

    /** Whether it is an interface. */
    public boolean isInterface() {
        return (access & INTERFACE) != 0;
    }

    /** The method of that name and descriptor, or null. */
    public @Nullable MethodInfo method(String key) {
        for (MethodInfo method : methods) {
            if (method.key().equals(key)) {
                return method;
            }
        }
        return null;
    }

    /** The annotation of that type on the class, or null. */
    public @Nullable Annotation annotation(String descriptor) {
        for (Annotation annotation : annotations) {
            if (annotation.descriptor().equals(descriptor)) {
                return annotation;
            }
        }
        return null;
    }

    private static final class Reader {
        private final ConstantPool pool;
        private final AnnotationReader annotations;
        private final ByteBuffer in;
        private final int major;

        Reader(byte[] bytes, ConstantPool pool) {
            this.pool = pool;
            this.annotations = new AnnotationReader(pool);
            this.in = ByteBuffer.wrap(bytes);
            this.major = in.getShort(6) & 0xFFFF;
        }

        ClassFile read() {
            in.position(pool.end());
            int access = unsigned();
            String name = Objects.requireNonNull(pool.className(unsigned()));
            String superName = pool.className(unsigned());
            List<String> interfaces = new ArrayList<>();
            for (int left = unsigned(); left > 0; left--) {
                interfaces.add(Objects.requireNonNull(pool.className(unsigned())));
            }
            for (int left = unsigned(); left > 0; left--) {
                in.position(in.position() + 6);
                attributes(new ArrayList<>());
            }
            List<MethodInfo> methods = new ArrayList<>();
            for (int left = unsigned(); left > 0; left--) {
                List<Annotation> onParameters = new ArrayList<>();
                methods.add(new MethodInfo(
                        unsigned(),
                        pool.text(unsigned()),
                        pool.text(unsigned()),
                        attributes(onParameters),
                        List.copyOf(onParameters)));
            }
            return new ClassFile(
                    major,
                    access,
                    name,
                    superName,
                    List.copyOf(interfaces),
                    List.copyOf(methods),
                    attributes(new ArrayList<>()));
        }

        /** Walks over attributes and keeps the annotations among them; those of parameters apart. */
        private List<Annotation> attributes(List<Annotation> onParameters) {
            List<Annotation> found = new ArrayList<>();
            for (int left = unsigned(); left > 0; left--) {
                String name = pool.text(unsigned());
                int length = in.getInt();
                int next = in.position() + length;
                if (AnnotationReader.reads(name)) {
                    found.addAll(annotations.annotations(in));
                } else if (AnnotationReader.readsParameters(name)) {
                    onParameters.addAll(annotations.ofParameters(in));
                }
                in.position(next);
            }
            return List.copyOf(found);
        }

        private int unsigned() {
            return in.getShort() & 0xFFFF;
        }
    }
}
