package dev.precept.agent.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of a method, one text each, so that two methods can be compared. Jumps name the number of the instruction
 * that they lead to; lines, frames and sizes say nothing about what a method does and are left out.
 */
final class Instructions extends MethodVisitor {

    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, Label> jumps = new HashMap<>();
    private final Map<Label, Integer> positions = new HashMap<>();
    private final List<Label> handlers = new ArrayList<>();
    private final List<Label> ranges = new ArrayList<>();
    private final List<String> caught = new ArrayList<>();
    private @Nullable List<String> finished;

    Instructions() {
        super(Opcodes.ASM9);
    }

    /** All of them, in order, once the last one was visited. */
    List<String> texts() {
        List<String> all = finished;
        if (all == null) {
            all = new ArrayList<>(texts);
            for (Map.Entry<Integer, Label> jump : jumps.entrySet()) {
                all.set(jump.getKey(), texts.get(jump.getKey()) + " to " + positions.get(jump.getValue()));
            }
            finished = all;
        }
        return all;
    }

    /** Whether every exception handler begins at that instruction or later. */
    boolean handlesFrom(int first) {
        for (Label handler : handlers) {
            Integer at = positions.get(handler);
            if (at == null || at < first) {
                return false;
            }
        }
        return true;
    }

    /** What is caught where and where it goes on, in the order in which the JVM looks. */
    List<String> catches() {
        List<String> catches = new ArrayList<>();
        for (int i = 0; i < handlers.size(); i++) {
            catches.add(caught.get(i) + " from " + positions.get(ranges.get(2 * i)) + " to "
                    + positions.get(ranges.get(2 * i + 1)) + " at " + positions.get(handlers.get(i)));
        }
        return catches;
    }

    /** How pushing a text looks. */
    static String constant(Object value) {
        return "constant " + value.getClass().getName() + ' ' + value;
    }

    /** How an instruction on a field looks. */
    static String field(int opcode, String owner, String name, String descriptor) {
        return opcode + " " + owner + '.' + name + ':' + descriptor;
    }

    /** How pushing a small number looks, whichever instruction does it. */
    static String number(int number) {
        return "push " + number;
    }

    @Override
    public void visitInsn(int opcode) {
        boolean number = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
        texts.add(number ? number(opcode - Opcodes.ICONST_0) : String.valueOf(opcode));
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        texts.add(opcode == Opcodes.NEWARRAY ? opcode + " " + operand : number(operand));
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        texts.add(opcode + " " + slot);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        texts.add(opcode + " " + type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        texts.add(field(opcode, owner, name, descriptor));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        texts.add(opcode + " " + owner + '.' + name + descriptor + (isInterface ? " of an interface" : ""));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        texts.add("dynamic " + name + descriptor + bootstrap);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        jumps.put(texts.size(), target);
        texts.add(String.valueOf(opcode));
    }

    @Override
    public void visitLabel(Label label) {
        positions.put(label, texts.size());
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        handlers.add(handler);
        ranges.addAll(List.of(start, end));
        caught.add(String.valueOf(type));
    }

    @Override
    public void visitLdcInsn(Object value) {
        texts.add(constant(value));
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        texts.add("increment " + slot + ' ' + increment);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
        texts.add("switch");
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
        texts.add("switch");
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        texts.add("arrays " + descriptor + dimensions);
    }
}
