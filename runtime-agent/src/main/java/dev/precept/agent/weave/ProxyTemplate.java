package dev.precept.agent.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * What Spring's CGLIB (6.2 and 7.0 alike) writes for a method that hands its call on, instruction by instruction. It takes
 * what differs from one proxy to the next; a method that differs in anything else does something else.
 *
 * @param owner internal name of the proxy class
 * @param parent internal name of its super class
 * @param name of the method
 * @param descriptor of the method
 * @param body descriptor of what the way past the interceptor calls: the same, of the super class; or for a bridge another,
 *     of the proxy itself
 */
record ProxyTemplate(String owner, String parent, String name, String descriptor, String body) {

    /** Where the types stand that generated code calls. */
    static final String CGLIB = "org/springframework/cglib/proxy/";

    static final String INTERCEPTOR = CGLIB + "MethodInterceptor";
    static final String DISPATCHER = CGLIB + "Dispatcher";
    static final String CALLBACK = "CGLIB$CALLBACK_";
    static final String BIND = "CGLIB$BIND_CALLBACKS";
    static final String BIND_DESCRIPTOR = "(Ljava/lang/Object;)V";
    static final String METHOD = "Ljava/lang/reflect/Method;";
    static final String METHOD_PROXY = "L" + CGLIB + "MethodProxy;";

    private static final String OBJECT = "java/lang/Object";

    /** Boxes the arguments, asks the interceptor, unboxes its answer; calls the super class as long as there is none. */
    List<String> intercepted(int callback, String numbered) {
        Instructions code = new Instructions();
        Label none = new Label();
        loadCallback(code, callback, INTERCEPTOR);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNULL, none);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, numbered + "$Method", METHOD);
        boxedArguments(code);
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, numbered + "$Proxy", METHOD_PROXY);
        String shape = "(Ljava/lang/Object;" + METHOD + "[Ljava/lang/Object;" + METHOD_PROXY + ")Ljava/lang/Object;";
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, INTERCEPTOR, "intercept", shape, true);
        unbox(code, Type.getReturnType(descriptor));
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        code.visitLabel(none);
        callSuper(code);
        return code.texts();
    }

    /** Calls the same method of the object that the dispatcher names. */
    List<String> dispatched(int callback, String type, boolean isInterface) {
        Instructions code = new Instructions();
        loadCallback(code, callback, DISPATCHER);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, DISPATCHER, "loadObject", "()Ljava/lang/Object;", true);
        code.visitTypeInsn(Opcodes.CHECKCAST, type);
        shape().loadArguments(code);
        int opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(opcode, type, name, descriptor, isInterface);
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        return code.texts();
    }

    /** What {@code MethodProxy.invokeSuper} reaches. */
    List<String> onlySuper() {
        Instructions code = new Instructions();
        callSuper(code);
        return code.texts();
    }

    /** What fetches the callbacks of an object that has none yet. */
    static List<String> binding(String owner, SortedMap<Integer, String> callbacks) {
        Instructions code = new Instructions();
        Label end = new Label();
        Label found = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, "CGLIB$BOUND", "Z");
        code.visitJumpInsn(Opcodes.IFNE, end);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitFieldInsn(Opcodes.PUTFIELD, owner, "CGLIB$BOUND", "Z");
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, "CGLIB$THREAD_CALLBACKS", "Ljava/lang/ThreadLocal;");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/ThreadLocal", "get", "()Ljava/lang/Object;", false);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, found);
        code.visitInsn(Opcodes.POP);
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, "CGLIB$STATIC_CALLBACKS", "[L" + CGLIB + "Callback;");
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, found);
        code.visitInsn(Opcodes.POP);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(found);
        code.visitTypeInsn(Opcodes.CHECKCAST, "[L" + CGLIB + "Callback;");
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitInsn(Opcodes.SWAP);
        List<Map.Entry<Integer, String>> lastFirst = new ArrayList<>(callbacks.entrySet());
        Collections.reverse(lastFirst);
        for (Iterator<Map.Entry<Integer, String>> each = lastFirst.iterator(); each.hasNext(); ) {
            Map.Entry<Integer, String> callback = each.next();
            if (each.hasNext()) {
                code.visitInsn(Opcodes.DUP2);
            }
            code.visitIntInsn(Opcodes.SIPUSH, callback.getKey());
            code.visitInsn(Opcodes.AALOAD);
            code.visitTypeInsn(Opcodes.CHECKCAST, callback.getValue());
            String descriptor = 'L' + callback.getValue() + ';';
            code.visitFieldInsn(Opcodes.PUTFIELD, owner, CALLBACK + callback.getKey(), descriptor);
        }
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
        return code.texts();
    }

    private MethodShape shape() {
        return new MethodShape(owner, false, false, name, descriptor);
    }

    private void loadCallback(Instructions code, int number, String type) {
        Label found = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, CALLBACK + number, 'L' + type + ';');
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, found);
        code.visitInsn(Opcodes.POP);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, BIND, BIND_DESCRIPTOR, false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, CALLBACK + number, 'L' + type + ';');
        code.visitLabel(found);
    }

    private void callSuper(Instructions code) {
        Type returned = Type.getReturnType(descriptor);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (body.equals(descriptor)) {
            shape().loadArguments(code);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, name, descriptor, false);
        } else {
            castArguments(code);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, body, false);
            if (!Type.getReturnType(body).equals(returned)) {
                cast(code, returned);
            }
        }
        code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    }

    private void castArguments(Instructions code) {
        Type[] given = Type.getArgumentTypes(descriptor);
        Type[] wanted = Type.getArgumentTypes(body);
        int slot = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            if (!wanted[i].equals(given[i])) {
                cast(code, wanted[i]);
            }
            slot += given[i].getSize();
        }
    }

    private static void cast(Instructions code, Type type) {
        if (!type.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    private void boxedArguments(Instructions code) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        if (arguments.length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, owner, "CGLIB$emptyArgs", "[Ljava/lang/Object;");
            return;
        }
        code.visitIntInsn(Opcodes.SIPUSH, arguments.length);
        code.visitTypeInsn(Opcodes.ANEWARRAY, OBJECT);
        int slot = 1;
        for (int i = 0; i < arguments.length; i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), slot);
            if (arguments[i].getSort() < Type.ARRAY) {
                String box = box(arguments[i]);
                String shape = '(' + arguments[i].getDescriptor() + ")L" + box + ';';
                code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", shape, false);
            }
            code.visitInsn(Opcodes.AASTORE);
            slot += arguments[i].getSize();
        }
    }

    /** An interceptor that answers null for a primitive type answers zero. */
    private static void unbox(Instructions code, Type type) {
        if (type.getSort() == Type.VOID) {
            return;
        }
        if (type.getSort() >= Type.ARRAY) {
            cast(code, type);
            return;
        }
        Label there = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, there);
        code.visitInsn(Opcodes.POP);
        code.visitInsn(zero(type));
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(there);
        boolean number = type.getSort() != Type.BOOLEAN && type.getSort() != Type.CHAR;
        Type read = type.getSort() == Type.BYTE || type.getSort() == Type.SHORT ? Type.INT_TYPE : type;
        String box = number ? "java/lang/Number" : box(type);
        code.visitTypeInsn(Opcodes.CHECKCAST, box);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box, read.getClassName() + "Value", "()" + read.getDescriptor(), false);
        code.visitLabel(end);
    }

    private static int zero(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LCONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            default -> Opcodes.ICONST_0;
        };
    }

    private static String box(Type primitive) {
        return "java/lang/"
                + switch (primitive.getSort()) {
                    case Type.BOOLEAN -> "Boolean";
                    case Type.CHAR -> "Character";
                    case Type.BYTE -> "Byte";
                    case Type.SHORT -> "Short";
                    case Type.INT -> "Integer";
                    case Type.LONG -> "Long";
                    case Type.FLOAT -> "Float";
                    default -> "Double";
                };
    }
}
