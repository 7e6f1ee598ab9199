package dev.precept.agent.scan;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code Runtime(In)VisibleAnnotations} (JVMS 4.7.16): both, since the vocabulary is kept in class files only. */
final class AnnotationReader {

    private final ConstantPool pool;

    AnnotationReader(ConstantPool pool) {
        this.pool = pool;
    }

    /** Whether an attribute of that name is one to read. */
    static boolean reads(String attribute) {
        return attribute.equals("RuntimeVisibleAnnotations") || attribute.equals("RuntimeInvisibleAnnotations");
    }

    /** Whether an attribute of that name holds the annotations of parameters. */
    static boolean readsParameters(String attribute) {
        return attribute.equals("RuntimeVisibleParameterAnnotations")
                || attribute.equals("RuntimeInvisibleParameterAnnotations");
    }

    /** Those of all parameters together (JVMS 4.7.18). */
    List<Annotation> ofParameters(ByteBuffer in) {
        List<Annotation> annotations = new ArrayList<>();
        for (int left = in.get() & 0xFF; left > 0; left--) {
            annotations.addAll(annotations(in));
        }
        return annotations;
    }

    List<Annotation> annotations(ByteBuffer in) {
        int count = unsigned(in);
        List<Annotation> annotations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            annotations.add(annotation(in));
        }
        return annotations;
    }

    private Annotation annotation(ByteBuffer in) {
        String descriptor = pool.text(unsigned(in));
        int count = unsigned(in);
        SortedMap<String, Annotation.Value> values = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String name = pool.text(unsigned(in));
            values.put(name, value(in));
        }
        return new Annotation(descriptor, values);
    }

    private Annotation.Value value(ByteBuffer in) {
        char tag = (char) in.get();
        return switch (tag) {
            case 's' -> new Annotation.Text(pool.text(unsigned(in)));
            case 'Z' -> new Annotation.Truth(pool.integer(unsigned(in)) != 0);
            case 'B', 'C', 'I', 'S' -> new Annotation.Whole(pool.integer(unsigned(in)));
            case 'J' -> new Annotation.Whole(pool.longInteger(unsigned(in)));
            case 'e' -> {
                String descriptor = pool.text(unsigned(in));
                yield new Annotation.Constant(descriptor, pool.text(unsigned(in)));
            }
            case 'c' -> new Annotation.Type(pool.text(unsigned(in)));
            case '@' -> new Annotation.Nested(annotation(in));
            case '[' -> many(in);
            // Floating point occurs in no annotation that is read here, but may in a stranger's.
            case 'D', 'F' -> new Annotation.Text("floating constant " + unsigned(in));
            default -> throw new UnreadableClassException("it has annotation values of the unknown kind " + tag);
        };
    }

    private Annotation.Value many(ByteBuffer in) {
        int count = unsigned(in);
        List<Annotation.Value> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(value(in));
        }
        return new Annotation.Many(List.copyOf(values));
    }

    private static int unsigned(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }
}
