package dev.precept.processor.emit.tests;

import com.palantir.javapoet.TypeName;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Types as tests name them: without the variables of generic tools. */
record Erasure(Types types) {

    TypeName of(TypeMirror type, GuardedClass tools) {
        return isGeneric(tools) ? TypeName.get(types.erasure(type)) : TypeName.get(type);
    }

    TypeName of(TypeMirror type, GuardedClass tools, GuardedTool tool) {
        return isGeneric(tools) || !tool.method().element().getTypeParameters().isEmpty()
                ? TypeName.get(types.erasure(type))
                : TypeName.get(type);
    }

    private static boolean isGeneric(GuardedClass tools) {
        for (var at = (javax.lang.model.element.Element) tools.source().element();
                at instanceof javax.lang.model.element.TypeElement type;
                at = at.getEnclosingElement()) {
            if (!type.getTypeParameters().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
