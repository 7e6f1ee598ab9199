package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** A compilation with both processors, and what came out of it. */
final class Compiled {

    private static final Pattern TYPE = Pattern.compile(
            "^(?:@.* )?(?:public )?(?:abstract |final )?(?:class|@?interface|record|enum) ([\\w$]+)",
            Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    private final Compilation compilation;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
    }

    static Compiled of(String... sources) {
        return with(List.of(new ContractProcessor(), new ContractIndexProcessor()), List.of(), sources);
    }

    static Compiled with(List<? extends Processor> processors, List<String> options, String... sources) {
        return with(Compiler.javac(), processors, options, sources);
    }

    static Compiled with(
            Compiler compiler, List<? extends Processor> processors, List<String> options, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(JavaFileObjects.forSourceString(nameOf(source), source));
        }
        return files(compiler.withOptions(options), processors, files);
    }

    static Compiled files(Compiler compiler, List<? extends Processor> processors, List<JavaFileObject> files) {
        return new Compiled(compiler.withProcessors(processors).compile(files));
    }

    /** The errors, in the order in which the compiler printed them. */
    List<Diagnostic<? extends JavaFileObject>> errors() {
        return List.copyOf(compilation.errors());
    }

    /** Everything that the compiler printed. */
    List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        return List.copyOf(compilation.diagnostics());
    }

    List<String> messages() {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The one error that there is. */
    Diagnostic<? extends JavaFileObject> error() {
        assertThat(compilation.errors()).hasSize(1);
        return compilation.errors().get(0);
    }

    String message() {
        return error().getMessage(Locale.ROOT);
    }

    Compiled succeeds() {
        assertThat(messages()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        return this;
    }

    /** Refuses with one error of this code. */
    Compiled refuses(String code) {
        assertThat(errors().stream().map(e -> e.getMessage(Locale.ROOT)))
                .singleElement()
                .asString()
                .startsWith("[" + code + "] ");
        return this;
    }

    /** Passes, with these warnings of ours and no other message. */
    Compiled warns(String... codes) {
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(messages()).hasSameSizeAs(codes);
        for (int i = 0; i < codes.length; i++) {
            assertThat(messages().get(i)).startsWith("[" + codes[i] + "] ");
        }
        return this;
    }

    String source(String type) {
        return text(compilation
                .generatedSourceFile(type)
                .orElseThrow(() -> new AssertionError(type + " was not generated, but " + generated())));
    }

    String resource(String path) {
        return text(compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, path)
                .orElseThrow(() -> new AssertionError(path + " was not written, but " + generated())));
    }

    List<JavaFileObject> generated() {
        return compilation.generatedFiles();
    }

    /** Writes the class files and resources into a folder, which another compilation may have on its class path. */
    Compiled writeTo(Path folder) {
        for (JavaFileObject file : generated()) {
            if (file.getKind() == JavaFileObject.Kind.SOURCE) {
                // The compiler would take a newer source before its class file.
                continue;
            }
            Path path = folder.resolve(file.getName().replaceFirst("^/?(CLASS|SOURCE)_OUTPUT/", ""));
            try (var in = file.openInputStream()) {
                Files.createDirectories(path.getParent());
                Files.write(path, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    static String nameOf(String source) {
        Matcher type = TYPE.matcher(source);
        Matcher inPackage = PACKAGE.matcher(source);
        assertThat(type.find()).as("a type in\n" + source).isTrue();
        return (inPackage.find() ? inPackage.group(1) + "." : "") + type.group(1);
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
