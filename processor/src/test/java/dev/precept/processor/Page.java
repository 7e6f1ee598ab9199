package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.precept.processor.report.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A page of {@code docs/errors}, and how its examples become sources; {@link PageExamplesTest} says by which rules. */
record Page(String path, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\n");
    private static final Pattern OPTION = Pattern.compile("(?<=^|[\\s>\"])-A[^\\s<\"]+");
    private static final Pattern BODY = Pattern.compile("(\\)\\s*(?:throws [\\w., ]+)?)\\{ … \\}");
    private static final Pattern ANSWERS = Pattern.compile("(?m)^( *)@FailureMode\\(…\\)$");

    static Page of(Code code) {
        try {
            return new Page(code.page(), Files.readString(Path.of("..").resolve(code.page())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fenced block and the language that it is marked with. */
    record Block(String language, String text) {
        boolean isJava() {
            return language.equals("java");
        }
    }

    /** All blocks of the page. */
    List<Block> blocks() {
        return blocksOf(text);
    }

    /** The blocks below this heading. */
    List<Block> blocks(String heading) {
        return blocksOf(Pattern.compile("(?m)^(?=## )")
                .splitAsStream(text)
                .filter(part -> part.startsWith("## " + heading + "\n"))
                .collect(Collectors.joining()));
    }

    private static List<Block> blocksOf(String part) {
        return BLOCK.matcher(part)
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    /** The {@code -A} options that the blocks in other languages give to the compiler. */
    static List<String> options(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !block.isJava())
                .flatMap(block -> OPTION.matcher(block.text()).results())
                .map(found -> found.group())
                .toList();
    }

    /** The sources that a block stands for: one for each of its types, or one around its members. */
    List<String> sources(Block block, String wrapper) {
        String imports =
                IMPORT.matcher(block.text()).results().map(r -> r.group()).collect(Collectors.joining());
        String code = complete(IMPORT.matcher(block.text()).replaceAll(""));
        String head = Fixture.HEAD + imports + "\n";
        String wrapped = "public class " + wrapper + " {\n" + code + "}\n";
        List<String> types = types(wrapped);
        return types.isEmpty()
                ? List.of(head + wrapped)
                : types.stream().map(type -> head + type + "\n").toList();
    }

    private static String complete(String code) {
        String whole = BODY.matcher(code).replaceAll("$1{ throw new UnsupportedOperationException(); }");
        return ANSWERS.matcher(whole).replaceAll(Matcher.quoteReplacement(AgentFixtures.BARE_ANSWERS));
    }

    /** The types that the class holds if it holds nothing else. */
    private List<String> types(String source) {
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, faults, List.of(), null, List.of(JavaFileObjects.forSourceString("Page", source)));
        CompilationUnitTree unit;
        try {
            unit = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(faults.getDiagnostics())
                .extracting(fault -> "line " + fault.getLineNumber() + ": " + fault.getMessage(Locale.ROOT))
                .as(
                        "%s: a ```java block is not Java, not even as members of a class. Complete it (only the body of"
                                + " a method may be { … }), or mark it as ```text. As it was read:%n%s",
                        path, source)
                .isEmpty();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> types = new ArrayList<>();
        for (Tree member : ((ClassTree) unit.getTypeDecls().get(0)).getMembers()) {
            if (!(member instanceof ClassTree)) {
                return List.of();
            }
            types.add(source.substring(
                    (int) positions.getStartPosition(unit, member), (int) positions.getEndPosition(unit, member)));
        }
        return types;
    }
}
