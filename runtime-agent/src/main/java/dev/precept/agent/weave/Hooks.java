package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.MethodInfo;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Whether methods of a class that a build has woven are what the weaver writes. Their code is compared with what it would
 * write now, instruction by instruction and handler by handler; the mark on the class is not asked.
 */
public final class Hooks {

    private final byte[] bytes;
    private final ClassFile file;
    private @Nullable Map<String, Instructions> methods;

    /** Of one class, whose code is read when it is asked for. */
    public Hooks(byte[] bytes, ClassFile file) {
        this.bytes = bytes;
        this.file = file;
    }

    /**
     * Whether a method does nothing but ask its guard, call its moved body and ask its guard again.
     *
     * @param guard internal name of the guard
     * @param planned what the guard's methods are
     */
    public boolean stand(MethodInfo method, String guard, Plan.Guarded planned) {
        MethodInfo body = file.method(method.name() + Plan.BODY + method.descriptor());
        Instructions found = code().get(method.key());
        if (found == null
                || body == null
                || !body.isPrivate()
                || !body.isSynthetic()
                || body.isAbstract()
                || body.isStatic() != method.isStatic()) {
            return false;
        }
        Instructions expected = new Instructions();
        MethodShape shape =
                MethodShape.of(file.name(), file.access(), method.access(), method.name(), method.descriptor());
        GuardedCode.write(expected, shape, guard, planned);
        return found.texts().equals(expected.texts()) && found.catches().equals(expected.catches());
    }

    private Map<String, Instructions> code() {
        Map<String, Instructions> read = methods;
        if (read == null) {
            read = new HashMap<>();
            new ClassReader(bytes).accept(new Reading(read), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            methods = read;
        }
        return read;
    }

    private static final class Reading extends ClassVisitor {
        private final Map<String, Instructions> methods;

        Reading(Map<String, Instructions> methods) {
            super(Opcodes.ASM9);
            this.methods = methods;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            Instructions code = new Instructions();
            methods.put(name + descriptor, code);
            return code;
        }
    }
}
