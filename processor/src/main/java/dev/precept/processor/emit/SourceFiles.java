package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes generated classes, each with the one type that it came from. */
public final class SourceFiles {

    private final Filer filer;
    private final Elements elements;

    /** For one compilation. */
    public SourceFiles(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /** {@code @Generated}, where the module of the type can see it. */
    public Optional<AnnotationSpec> generatedFor(TypeElement origin, String by) {
        String name = "javax.annotation.processing.Generated";
        ModuleElement module = elements.getModuleOf(origin);
        TypeElement generated = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return Optional.ofNullable(generated)
                .map(type -> AnnotationSpec.builder(ClassName.get(type))
                        .addMember("value", "$S", "dev.precept.processor." + by)
                        .build());
    }

    /**
     * Writes a class.
     *
     * @throws javax.annotation.processing.FilerException if a class of that name is there already
     */
    public void write(String packageName, TypeSpec type, TypeElement origin) throws IOException {
        String source =
                JavaFile.builder(packageName, type).indent("    ").build().toString();
        String name = packageName.isEmpty() ? type.name() : packageName + '.' + type.name();
        try (Writer out = filer.createSourceFile(name, origin).openWriter()) {
            out.write(ascii(source));
        }
    }

    /** The compiler writes files in the encoding of the sources, which may not have every character that texts have. */
    private static String ascii(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
            }
        }
        return ascii.toString();
    }
}
