package dev.precept.agent.weave;

import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Attribute;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.TypePath;
import org.jspecify.annotations.Nullable;

/**
 * Splits a method: what is said about it (annotations, parameters) stays on its declaration, its instructions go to another
 * place or nowhere. Frameworks find tools by what is said, and must not find the moved body.
 */
abstract class DeclarationVisitor extends MethodVisitor {

    private final MethodVisitor declaration;
    private boolean inCode;

    /** @param body where the instructions go, or null to drop them */
    DeclarationVisitor(MethodVisitor declaration, @Nullable MethodVisitor body) {
        super(Opcodes.ASM9, body);
        this.declaration = declaration;
    }

    /** Writes the new code of the declaration. */
    abstract void writeCode(MethodVisitor code);

    @Override
    public void visitParameter(String name, int access) {
        declaration.visitParameter(name, access);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotationDefault() {
        return declaration.visitAnnotationDefault();
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return declaration.visitAnnotation(descriptor, visible);
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int typeRef, TypePath typePath, String descriptor, boolean visible) {
        return declaration.visitTypeAnnotation(typeRef, typePath, descriptor, visible);
    }

    @Override
    public void visitAnnotableParameterCount(int parameterCount, boolean visible) {
        declaration.visitAnnotableParameterCount(parameterCount, visible);
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        return declaration.visitParameterAnnotation(parameter, descriptor, visible);
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        if (inCode) {
            super.visitAttribute(attribute);
        } else {
            declaration.visitAttribute(attribute);
        }
    }

    @Override
    public void visitCode() {
        inCode = true;
        super.visitCode();
    }

    @Override
    public void visitEnd() {
        writeCode(declaration);
        declaration.visitEnd();
        super.visitEnd();
    }
}
