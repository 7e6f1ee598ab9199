package dev.precept.processor.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.processor.model.AgentExclusions;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.ScopeSpec;
import dev.precept.processor.model.Written;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the tests of what an agent does with requests: the phrases of its exclusions, the examples of its scope. */
final class RequestTestWriter {

    private static final ClassName REQUESTS = ClassName.get("dev.precept.testkit.contract", "Requests");

    private final AgentType agent;
    private final NameAllocator names = new NameAllocator();
    private final Set<String> said = new LinkedHashSet<>();

    RequestTestWriter(AgentType agent) {
        this.agent = agent;
        names.newName("requests");
    }

    static String name(AgentType agent) {
        return agent.element().getSimpleName() + "RequestsTest";
    }

    TypeSpec write(List<AnnotationSpec> marks) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name(agent))
                .addJavadoc(
                        "What {@code $L} does with requests. Generated; do not edit.\n",
                        agent.id().value())
                .addAnnotations(marks)
                .addAnnotation(AnnotationSpec.builder(TestNames.DISPLAY_NAME)
                        .addMember("value", "$S", "Requests to " + agent.id().value())
                        .build())
                .addField(com.palantir.javapoet.FieldSpec.builder(
                                REQUESTS,
                                "requests",
                                javax.lang.model.element.Modifier.PRIVATE,
                                javax.lang.model.element.Modifier.FINAL)
                        .initializer(
                                "$T.to($T.model())", REQUESTS, ClassName.get(agent.packageName(), agent.contractName()))
                        .build());
        for (ExclusionRule exclusion : AgentExclusions.of(agent)) {
            for (Written<String> phrase : exclusion.phrases()) {
                if (said.add(phrase.value())) {
                    type.addMethod(routed(exclusion, phrase.value()));
                }
            }
        }
        for (ScopeSpec scope : agent.purpose().scopes()) {
            scope.examples()
                    .forEach(example -> type.addMethod(test("accepts \"" + example.value() + "\": "
                                    + scope.text().value())
                            .addStatement("requests.accept($S)", example.value())
                            .build()));
        }
        unclear().ifPresent(type::addMethod);
        agent.rules()
                .invariants()
                .forEach(rule -> rule.withheld().stream()
                        .filter(pattern -> said.add("withheld " + pattern.value()))
                        .forEach(pattern -> type.addMethod(withheld(rule, pattern.value()))));
        answer(Condition.BUDGET_EXCEEDED).map(this::exhausted).ifPresent(type::addMethod);
        return type.build();
    }

    private Optional<FailureAnswer> answer(Condition to) {
        return agent.rules().failures().stream()
                .filter(answer -> answer.on().value() == to)
                .findFirst();
    }

    private boolean halts(Condition on) {
        return answer(on).filter(answer -> answer.then().value() == Action.HALT).isPresent();
    }

    private MethodSpec routed(ExclusionRule exclusion, String phrase) {
        boolean ends = halts(Condition.OUT_OF_SCOPE);
        return test("routes \"" + phrase + "\" to " + exclusion.route().value() + (ends ? ", and ends the session" : "")
                        + ": " + exclusion.text().value())
                .addStatement(
                        "requests.$L($S, $S)",
                        ends ? "routeAndEnd" : "route",
                        phrase,
                        exclusion.route().value())
                .build();
    }

    /** What comes of a request in which there is nothing. */
    private Optional<MethodSpec> unclear() {
        return answer(Condition.AMBIGUOUS_REQUEST).map(answer -> {
            String route = answer.route().value();
            boolean ends = answer.then().value() == Action.HALT;
            boolean asks = answer.then().value() == Action.CLARIFY_ONCE;
            String title =
                    (asks ? "asks back once when nothing is said, then hands over" : "hands over when nothing is said")
                            + (route.isEmpty() ? "" : " to " + route)
                            + (ends ? ", and ends the session" : "");
            return test(title)
                    .addStatement(
                            "requests.$L($S, $S)",
                            asks ? "askBackOnce" : ends ? "handOverAndEnd" : "handOver",
                            " ",
                            route)
                    .build();
        });
    }

    private MethodSpec withheld(InvariantRule rule, String pattern) {
        String name = pattern.replace("*", "Any");
        return test("withholds " + name + ": " + rule.text().value())
                .addStatement("requests.withhold($S)", name)
                .build();
    }

    private MethodSpec exhausted(FailureAnswer answer) {
        String route = answer.route().value();
        return test("ends the session after too many refusals" + (route.isEmpty() ? "" : ", for " + route))
                .addStatement("requests.endAfterTooManyRefusals($S)", route)
                .build();
    }

    private MethodSpec.Builder test(String title) {
        return MethodSpec.methodBuilder(names.newName(TestNames.method(title)))
                .addAnnotation(TestNames.TEST)
                .addAnnotation(AnnotationSpec.builder(TestNames.DISPLAY_NAME)
                        .addMember("value", "$S", title)
                        .build());
    }
}
