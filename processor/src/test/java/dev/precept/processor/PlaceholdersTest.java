package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.precept.processor.option.OptionProblem;
import dev.precept.processor.report.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who says a message gives it as many names as it has placeholders. */
class PlaceholdersTest {

    /** What takes a message, and how many of its arguments come before the names. */
    private static final Map<String, Integer> TAKERS =
            Map.of("Finding.of", 2, "OptionProblem.of", 1, "report.about", 1, "report.warnAbout", 1, "about", 1);

    /** One array that holds all names says nothing about their number. */
    private static final Pattern ARRAY = Pattern.compile(".*(toArray\\(.*\\)|names)");

    @Test
    void isWhatEveryCallerGives() throws IOException {
        List<Call> calls = calls();
        List<Call> named = calls.stream().filter(call -> !call.inAnArray()).toList();
        assertThat(named).hasSizeGreaterThan(70);
        assertThat(named)
                .allSatisfy(
                        call -> assertThat(call.names()).hasSize(call.message().placeholders()));
    }

    @Test
    void isCheckedWhereNamesComeInAnArray() {
        assertThatThrownBy(() -> new OptionProblem(Message.OPTION_MISTYPED, List.of("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPTION_MISTYPED has 2 placeholders");
    }

    @ParameterizedTest
    @EnumSource
    void areNumberedAndAnyOtherPercentSignIsDoubled(Message message) {
        Object[] names =
                Stream.generate(() -> "name").limit(message.placeholders()).toArray();
        assertThat(message.placeholders()).isLessThan(7);
        assertThat(message.text(names) + message.fix(names)).doesNotContain("%");
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(Project.sourcesIn(Path.of("src", "main", "java"))));
            task.parse().forEach(unit -> new Calls(calls).scan(unit, null));
        }
        return calls;
    }

    /** One call that says a message. */
    private record Call(Message message, List<String> names) {
        boolean inAnArray() {
            return names.size() == 1 && ARRAY.matcher(names.get(0)).matches();
        }
    }

    private static final class Calls extends TreeScanner<Void, Void> {
        private final List<Call> calls;

        Calls(List<Call> calls) {
            this.calls = calls;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            Integer before = TAKERS.get(call.getMethodSelect().toString());
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (before != null
                    && arguments.get(0) instanceof MemberSelectTree constant
                    && constant.getExpression().toString().equals("Message")) {
                calls.add(new Call(
                        Message.valueOf(constant.getIdentifier().toString()),
                        arguments.subList(before, arguments.size()).stream()
                                .map(Object::toString)
                                .toList()));
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }
}
