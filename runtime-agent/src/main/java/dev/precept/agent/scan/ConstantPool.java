package dev.precept.agent.scan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The constants of a class file (JVMS 4.4), found but not decoded: most classes are only asked whether they mention a name. */
final class ConstantPool {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int INVOKE_DYNAMIC = 18;

    private final byte[] file;
    private final int[] offsets;
    private final int end;

    private ConstantPool(byte[] file, int[] offsets, int end) {
        this.file = file;
        this.offsets = offsets;
        this.end = end;
    }

    static boolean isThere(byte[] file) {
        return file.length >= 10 && intAt(file, 0) == MAGIC;
    }

    static ConstantPool read(byte[] file) {
        if (!isThere(file)) {
            throw new UnreadableClassException("this is no class file");
        }
        int count = unsignedAt(file, 8);
        int[] offsets = new int[count];
        int at = 10;
        try {
            for (int index = 1; index < count; index++) {
                offsets[index] = at;
                int tag = file[at];
                at += 1 + size(file, at, tag);
                if (tag == LONG || tag == DOUBLE) {
                    index++;
                }
            }
        } catch (IndexOutOfBoundsException truncated) {
            throw new UnreadableClassException("its constant pool ends too early", truncated);
        }
        return new ConstantPool(file, offsets, at);
    }

    private static int size(byte[] file, int at, int tag) {
        return switch (tag) {
            case UTF8 -> 2 + unsignedAt(file, at + 1);
            case LONG, DOUBLE -> 8;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 15 -> 3;
            case 7, 8, 16, 19, 20 -> 2;
            default -> throw new UnreadableClassException("it has constants of the unknown kind " + tag);
        };
    }

    /** Where the rest of the class file starts. */
    int end() {
        return end;
    }

    /** Whether one of the names occurs as a constant. */
    boolean mentions(Needles needles) {
        for (int offset : offsets) {
            if (offset != 0 && file[offset] == UTF8) {
                int length = unsignedAt(file, offset + 1);
                if (needles.contains(file, offset + 3, length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The descriptors of all calls that are linked when they first run. */
    Set<String> dynamicDescriptors() {
        Set<String> descriptors = new HashSet<>();
        for (int offset : offsets) {
            if (offset != 0 && file[offset] == INVOKE_DYNAMIC) {
                int nameAndType = offsets[unsignedAt(file, offset + 3)];
                descriptors.add(text(unsignedAt(file, nameAndType + 3)));
            }
        }
        return descriptors;
    }

    /** The internal names of all classes mentioned as such; arrays as descriptors. */
    Set<String> classNames() {
        Set<String> names = new HashSet<>();
        for (int offset : offsets) {
            if (offset != 0 && file[offset] == CLASS) {
                names.add(text(unsignedAt(file, offset + 1)));
            }
        }
        return names;
    }

    String text(int index) {
        int offset = offsets[index];
        int length = unsignedAt(file, offset + 1);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, offset + 1, 2 + length))) {
            return in.readUTF();
        } catch (IOException malformed) {
            throw new UnreadableClassException("a name in it is not text", malformed);
        }
    }

    @Nullable
    String className(int index) {
        return index == 0 ? null : text(unsignedAt(file, offsets[index] + 1));
    }

    int integer(int index) {
        return intAt(file, offsets[index] + 1);
    }

    long longInteger(int index) {
        int offset = offsets[index] + 1;
        return ((long) intAt(file, offset) << 32) | (intAt(file, offset + 4) & 0xFFFFFFFFL);
    }

    private static int unsignedAt(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }

    private static int intAt(byte[] file, int at) {
        return unsignedAt(file, at) << 16 | unsignedAt(file, at + 2);
    }

    /** Names to look for, by length: a constant of another length is told apart without reading it. */
    static final class Needles {
        private final byte[][][] byLength;

        Needles(Collection<String> names) {
            int longest = 0;
            for (String name : names) {
                longest = Math.max(longest, name.length());
            }
            byLength = new byte[longest + 1][0][];
            for (String name : names) {
                byte[][] same = byLength[name.length()];
                byte[][] more = Arrays.copyOf(same, same.length + 1);
                more[same.length] = name.getBytes(StandardCharsets.US_ASCII);
                byLength[name.length()] = more;
            }
        }

        boolean contains(byte[] file, int from, int length) {
            if (length >= byLength.length) {
                return false;
            }
            for (byte[] name : byLength[length]) {
                if (Arrays.equals(name, 0, length, file, from, from + length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
