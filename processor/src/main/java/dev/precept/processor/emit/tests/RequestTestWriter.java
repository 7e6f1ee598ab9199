package dev.precept.processor.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.precept.processor.model.AgentExclusions;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.ScopeSpec;
import dev.precept.processor.model.Written;
import java.util.LinkedHashSet;
import java.util.List;
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
        return type.addMethod(test("asks back, or routes, when nothing is said")
                        .addStatement("requests.doNotUnderstand($S)", " ")
                        .build())
                .build();
    }

    private MethodSpec routed(ExclusionRule exclusion, String phrase) {
        return test("routes \"" + phrase + "\" to " + exclusion.route().value() + ": "
                        + exclusion.text().value())
                .addStatement(
                        "requests.route($S, $S)", phrase, exclusion.route().value())
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
