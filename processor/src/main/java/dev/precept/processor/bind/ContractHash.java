package dev.precept.processor.bind;

import dev.precept.processor.discover.ToolAnnotations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A number for what a tool class promises, over exactly what its class file keeps of the annotations: the agent computes
 * it from the bytes and so notices a guard that was written for another version of the class.
 */
final class ContractHash {

    private static final int FORMAT = 1;

    private final Descriptors descriptors;
    private final ToolAnnotations annotations;

    ContractHash(Descriptors descriptors, ToolAnnotations annotations) {
        this.descriptors = descriptors;
        this.annotations = annotations;
    }

    /**
     * What a tool class promises, in two forms.
     *
     * @param digits SHA-256 in hexadecimal digits
     * @param listed the lines of the index on the annotations of others that the hash depends on
     */
    record Hash(String digits, List<String> listed) {}

    /** The hash of a tool class. */
    Hash of(TypeElement type) {
        HashedAnnotations hashed = hashed(type);
        List<String> lines = new ArrayList<>(hashed.lines());
        lines.sort(null);
        lines.add(0, "precept-hash " + FORMAT + ' ' + descriptors.binaryName(type));
        return new Hash(sha256(String.join("\n", lines)), hashed.listed());
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private HashedAnnotations hashed(TypeElement type) {
        HashedAnnotations hashed = new HashedAnnotations(annotations, descriptors, this::annotation);
        hashed.add("class", type);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            hashed.add(method.getSimpleName() + descriptors.of(method), method);
        }
        return hashed;
    }

    private String annotation(AnnotationMirror mirror) {
        Map<String, String> members = new TreeMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                mirror.getElementValues().entrySet()) {
            boolean array = member.getKey().getReturnType().getKind() == TypeKind.ARRAY;
            members.put(
                    member.getKey().getSimpleName().toString(),
                    array ? array(member.getValue()) : value(member.getValue()));
        }
        return members.entrySet().stream()
                .map(member -> member.getKey() + '=' + member.getValue())
                .collect(Collectors.joining(",", '@' + typeOf(mirror) + '(', ")"));
    }

    private String array(AnnotationValue value) {
        List<String> items =
                AnnotationReader.itemsOf(value).stream().map(this::value).toList();
        return '[' + String.join(",", items) + ']';
    }

    private String value(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof String text) {
            return quoted(text);
        } else if (content instanceof VariableElement constant) {
            return descriptors.binaryName(constant.asType()) + '.' + constant.getSimpleName();
        } else if (content instanceof TypeMirror type) {
            return "class:" + descriptors.of(type);
        } else if (content instanceof AnnotationMirror nested) {
            return annotation(nested);
        } else if (content instanceof List<?>) {
            return array(value);
        }
        return String.valueOf(content);
    }

    private String typeOf(AnnotationMirror mirror) {
        return descriptors.binaryName(mirror.getAnnotationType());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20) {
                quoted.append("\\u00").append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
