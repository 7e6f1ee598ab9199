package dev.precept.processor.report;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** An annotation as its author may have written it: simple names, written values only, constants folded. */
final class AnnotationText {

    private static final int LONGEST = 160;

    private AnnotationText() {}

    static String of(AnnotationMirror annotation) {
        String text = whole(annotation);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String whole(AnnotationMirror annotation) {
        String name = "@" + annotation.getAnnotationType().asElement().getSimpleName();
        if (annotation.getElementValues().isEmpty()) {
            return name;
        }
        return annotation.getElementValues().entrySet().stream()
                .map(member -> member.getKey().getSimpleName() + " = " + value(member.getValue()))
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String value(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof AnnotationMirror nested) {
            return whole(nested);
        } else if (content instanceof VariableElement constant) {
            return constant.getSimpleName().toString();
        } else if (content instanceof DeclaredType type) {
            return type.asElement().getSimpleName() + ".class";
        } else if (content instanceof TypeMirror type) {
            return type + ".class";
        } else if (content instanceof List<?> items) {
            String all =
                    items.stream().map(item -> value((AnnotationValue) item)).collect(Collectors.joining(", "));
            return items.size() == 1 ? all : "{" + all + "}";
        } else if (content instanceof String text) {
            return '"' + text.replace("\n", "\\n") + '"';
        }
        return String.valueOf(content);
    }
}
