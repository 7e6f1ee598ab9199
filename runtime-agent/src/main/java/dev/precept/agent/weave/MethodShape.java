package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * How a method is called and what its frames hold on entry: receiver and arguments, by slot. Everything is known from the
 * descriptor, so that no class of the application has to be looked at to write a frame.
 *
 * @param owner internal name of the class
 * @param isInterface whether the class is an interface
 * @param isStatic whether the method is
 * @param name its name
 * @param descriptor its descriptor
 */
record MethodShape(String owner, boolean isInterface, boolean isStatic, String name, String descriptor) {

    static MethodShape of(String owner, int ownerAccess, int access, String name, String descriptor) {
        return new MethodShape(
                owner,
                (ownerAccess & Opcodes.ACC_INTERFACE) != 0,
                (access & Opcodes.ACC_STATIC) != 0,
                name,
                descriptor);
    }

    /** Access flags of the moved body: {@code synchronized} goes with it, since the guard must not run under the lock. */
    int bodyAccess(int access) {
        int kept = access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_STRICT);
        return kept | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    }

    Type returned() {
        return Type.getReturnType(descriptor);
    }

    /** Slots of receiver and arguments together. */
    int slots() {
        return Type.getArgumentsAndReturnSizes(descriptor) / 4 - (isStatic ? 1 : 0);
    }

    /** Pushes the receiver, if there is one, and all arguments. */
    void load(MethodVisitor code) {
        if (!isStatic) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
        }
        loadArguments(code);
    }

    /** Pushes all arguments. */
    void loadArguments(MethodVisitor code) {
        int slot = isStatic ? 0 : 1;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            code.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
            slot += argument.getSize();
        }
    }

    /** Pushes one argument, which is a reference. */
    void loadArgument(MethodVisitor code, int parameter) {
        code.visitVarInsn(Opcodes.ALOAD, slot(parameter));
    }

    /** Puts a reference in the place of an argument. */
    void storeArgument(MethodVisitor code, int parameter) {
        code.visitVarInsn(Opcodes.ASTORE, slot(parameter));
    }

    private int slot(int parameter) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int slot = isStatic ? 0 : 1;
        for (int i = 0; i < parameter; i++) {
            slot += arguments[i].getSize();
        }
        return slot;
    }

    /** Calls the moved body; what it needs lies on the stack. */
    void callBody(MethodVisitor code) {
        int opcode = isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
        code.visitMethodInsn(opcode, owner, name + Plan.BODY, descriptor, isInterface);
    }

    /** What a frame holds on entry. */
    List<Object> locals() {
        List<Object> locals = new ArrayList<>();
        if (!isStatic) {
            locals.add(owner);
        }
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            locals.add(frameType(argument));
        }
        return locals;
    }

    /** A type as frames name it. */
    static Object frameType(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }

    /** Writes a whole frame, which needs no knowledge of the one before. */
    static void frame(MethodVisitor code, List<Object> locals, Object... stack) {
        code.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), stack.length, stack);
    }
}
