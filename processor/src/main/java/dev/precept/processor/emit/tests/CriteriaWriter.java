package dev.precept.processor.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.precept.Proves;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.CriterionSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that is incomplete until each success criterion of an agent has its test. */
final class CriteriaWriter {

    private CriteriaWriter() {}

    static TypeSpec write(AgentType agent, String name, List<AnnotationSpec> marks) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("""
                        What {@code $L} promises to achieve: a test extends this class, and implements one method for each
                        success criterion. Generated; do not edit.
                        """, agent.id().value())
                .addAnnotations(marks)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
        NameAllocator names = new NameAllocator();
        for (CriterionSpec criterion : agent.purpose().criteria()) {
            add(criterion, names, type);
        }
        return type.build();
    }

    private static void add(CriterionSpec criterion, NameAllocator names, TypeSpec.Builder type) {
        String id = criterion.id().value();
        String method = names.newName(camel(id));
        type.addMethod(MethodSpec.methodBuilder(method)
                .addJavadoc("Shows that $L.\n\n@throws Exception to fail\n", sentence(criterion))
                .addModifiers(Modifier.PROTECTED, Modifier.ABSTRACT)
                .addException(Exception.class)
                .build());
        type.addMethod(MethodSpec.methodBuilder(names.newName(method + "_isProven"))
                .addAnnotation(TestNames.TEST)
                .addAnnotation(AnnotationSpec.builder(TestNames.DISPLAY_NAME)
                        .addMember("value", "$S", id + ": " + sentence(criterion))
                        .build())
                .addAnnotation(AnnotationSpec.builder(Proves.class)
                        .addMember("value", "$S", id)
                        .build())
                .addModifiers(Modifier.FINAL)
                .addException(Exception.class)
                .addStatement("$N()", method)
                .build());
    }

    static String sentence(CriterionSpec criterion) {
        String given = "given " + criterion.given().value();
        return criterion.expect().value().isBlank()
                ? given
                : given + ", " + criterion.expect().value();
    }

    /** {@code return-in-window} as {@code returnInWindow}. */
    private static String camel(String id) {
        StringBuilder name = new StringBuilder();
        boolean next = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!Character.isJavaIdentifierPart(c)) {
                next = name.length() > 0;
            } else {
                name.append(next ? Character.toUpperCase(c) : c);
                next = false;
            }
        }
        return name.length() == 0 || !Character.isJavaIdentifierStart(name.charAt(0))
                ? "criterion_" + name
                : name.toString();
    }
}
