package dev.precept.processor.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.precept.Each;
import dev.precept.Per;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.tests.PlannedTest;
import dev.precept.processor.tests.Step;
import dev.precept.processor.tests.TestPlan;
import dev.precept.processor.tests.Untested;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the JUnit class of a plan. */
final class TestClassWriter {

    /** Erased types are all that a test needs; "all" is for other compilers than javac. */
    private static final AnnotationSpec QUIET = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S, $S, $S, $S}", "all", "deprecation", "rawtypes", "removal", "unchecked")
            .build();

    private final TestPlan plan;
    private final JavaValues values;
    private final Erasure erasure;
    private final Map<GuardedTool, AttemptWriter> attempts = new LinkedHashMap<>();
    private final NameAllocator names = new NameAllocator();
    private final List<Untested> untested;

    TestClassWriter(TestPlan plan, JavaValues values, Erasure erasure) {
        this.plan = plan;
        this.values = values;
        this.erasure = erasure;
        this.untested = new ArrayList<>(plan.untested());
        names.newName("trial");
    }

    static String name(TestPlan plan) {
        String guard = plan.tools().source().guardName();
        String agent = plan.agent().element().getSimpleName().toString();
        return guard.substring(0, guard.length() - "PreceptGuard".length()) + "For" + agent + "Test";
    }

    /** The class, and what could not be written into it. */
    record Written(TypeSpec type, int tests, List<Untested> untested) {}

    Written write(List<AnnotationSpec> marks) {
        List<MethodSpec> tests = new ArrayList<>();
        for (PlannedTest test : plan.tests()) {
            try {
                tests.add(test(test));
            } catch (Unmakeable missing) {
                untested.add(new Untested(
                        test.tool().method().toolName(), test.title(), missing.why(), missing.isSuppliable()));
            }
        }
        AgentType agent = plan.agent();
        TypeSpec.Builder type = TypeSpec.classBuilder(name(plan))
                .addJavadoc(
                        "The contracts of {@code $L}, at their boundaries, as tools of {@code $L}. Generated; do not edit.\n",
                        plan.tools().source().element().getSimpleName(),
                        agent.element().getSimpleName())
                .addAnnotations(marks)
                .addAnnotation(QUIET)
                .addAnnotation(AnnotationSpec.builder(TestNames.DISPLAY_NAME)
                        .addMember(
                                "value",
                                "$S",
                                plan.tools().source().element().getSimpleName() + ", as tools of "
                                        + agent.id().value())
                        .build())
                .addField(FieldSpec.builder(TestNames.TRIAL, "trial", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer(
                                "$T.of($T.model())",
                                TestNames.TRIAL,
                                ClassName.get(agent.packageName(), agent.contractName()))
                        .build())
                .addMethods(tests);
        attempts.values().forEach(attempt -> type.addMethod(attempt.method()));
        AnswersWriter answers = new AnswersWriter(plan.tools(), erasure);
        answers.write().ifPresent(type::addType);
        if (!untested.isEmpty()) {
            type.addJavadoc("\nWithout a test ($L):\n", untested.size());
            untested.forEach(gap -> type.addJavadoc("  $L: $L: $L\n", gap.tool(), plain(gap.what()), plain(gap.why())));
        }
        return new Written(type.build(), tests.size(), untested);
    }

    private static String plain(String text) {
        return text.replace("*/", "* /").replace("\\u", "\\ u").replace('\n', ' ');
    }

    /** Of the tool, then of the agent: what asks on every call. */
    private Set<String> asking(GuardedTool tool) {
        return Stream.concat(
                        tool.rules().stream().filter(GuardRule::asksForApproval).map(GuardRule::id),
                        plan.agent().rules().invariants().stream()
                                .filter(InvariantRule::asksForApproval)
                                .map(InvariantRule::stableId))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nobody has no account that could be counted on. */
    private boolean countsPersons(GuardedTool tool) {
        boolean agent = plan.agent().rules().invariants().stream()
                .flatMap(rule -> rule.limits().stream())
                .anyMatch(limit ->
                        limit.per().value() != Per.SESSION && limit.each().value() == Each.SUBJECT);
        return agent
                || tool.rules().stream()
                        .flatMap(rule -> rule.limits().stream())
                        .anyMatch(limit -> limit.isOverTime() && limit.each() == Each.SUBJECT);
    }

    private MethodSpec test(PlannedTest test) {
        AttemptWriter attempt = attempts.computeIfAbsent(
                test.tool(), tool -> new AttemptWriter(plan.tools(), tool, asking(tool), values, erasure, names));
        List<CodeBlock> statements = new ArrayList<>();
        for (Step step : test.steps()) {
            statements.add(attempt.statement(step, statements.isEmpty() ? "facts" : "facts" + (statements.size() + 1)));
        }
        statements.add(PastWriter.afterwards(test.afterwards()));
        CodeBlock session = SessionWriter.given(test.steps().get(0).given());
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.newName(TestNames.method(test.title())))
                .addAnnotation(TestNames.TEST)
                .addAnnotation(AnnotationSpec.builder(TestNames.DISPLAY_NAME)
                        .addMember("value", "$S", test.title())
                        .build())
                .addCode(session);
        if (countsPersons(test.tool())) {
            method.addStatement("trial.somebody()");
        }
        method.addCode(PastWriter.given(test.past()));
        CodeBlock body = CodeBlock.join(statements, "");
        boolean doubtful = test.steps().stream().anyMatch(step -> Doubt.about(step.given()));
        return doubtful
                ? method.addStatement("trial.ifPossible(() -> {\n$>$L$<})", body)
                        .build()
                : method.addCode(body).build();
    }
}
