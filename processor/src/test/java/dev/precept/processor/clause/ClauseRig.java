package dev.precept.processor.clause;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.precept.processor.emit.clause.ClauseEmitter;
import dev.precept.processor.emit.clause.EmittedClause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Runs clauses about the {@link Shop} through a real javac: from text to a class that can be called. */
public final class ClauseRig {

    /** How a clause is meant. */
    public enum Use {
        CONDITION,
        ENSURE,
        NUMBER,
        KEY
    }

    private final ProcessingEnvironment environment;
    private final ClauseCompiler compiler;

    private ClauseRig(ProcessingEnvironment environment) {
        this.environment = environment;
        this.compiler = new ClauseLanguage(environment.getTypeUtils(), environment.getElementUtils())
                .compiler(environment.getElementUtils().getPackageElement("shop"));
    }

    /** Types each clause, without writing anything. */
    public static List<ClauseResult> type(Use use, List<String> clauses) {
        List<ClauseResult> results = new ArrayList<>();
        run(rig -> clauses.forEach(clause -> results.add(rig.type(use, clause))));
        return results;
    }

    /** The names of all functions of the language but facts and those of the author; methods and macros among them. */
    public static Set<String> functions() {
        Set<String> names = new TreeSet<>(Functions.GLOBAL);
        names.addAll(Functions.ON_TEXT.keySet());
        names.addAll(Library.names(Overload.Style.FUNCTION));
        names.addAll(Library.names(Overload.Style.METHOD));
        names.addAll(Macros.NAMES);
        names.addAll(OptionalFunctions.NAMES);
        // refused by name, with a message of its own
        names.remove("transformMapEntry");
        return names;
    }

    /** Types one clause and expects a fault. */
    public static ClauseFault fault(Use use, String clause) {
        return (ClauseFault) type(use, List.of(clause)).get(0);
    }

    /** Compiles all clauses into one class. */
    public static Compiled compile(Use use, List<String> clauses) {
        StringBuilder source = new StringBuilder();
        List<TypedClause> typed = new ArrayList<>();
        ClassLoader loader = run(rig -> source.append(rig.write(use, clauses, typed)));
        return new Compiled(clauses, typed, source.toString(), loader);
    }

    private static ClassLoader run(Consumer<ClauseRig> work) {
        Once processor = new Once(work);
        return InMemoryJavac.compile("shop.Shop", Shop.SOURCE, processor);
    }

    private ClauseResult type(Use use, String clause) {
        return switch (use) {
            case CONDITION -> compiler.condition(clause, scope(false));
            case ENSURE -> compiler.condition(clause, scope(true));
            case NUMBER -> compiler.number(clause, scope(false));
            case KEY -> compiler.key(clause, scope(false));
        };
    }

    private String write(Use use, List<String> clauses, List<TypedClause> typed) {
        ClauseEmitter emitter = new ClauseEmitter();
        TypeSpec.Builder guard = TypeSpec.classBuilder("Guard").addModifiers(Modifier.PUBLIC);
        for (int i = 0; i < clauses.size(); i++) {
            ClauseResult result = type(use, clauses.get(i));
            if (!(result instanceof TypedClause clause)) {
                throw new AssertionError(clauses.get(i) + " -> " + result);
            }
            typed.add(clause);
            guard.addMethod(method("clause_" + i, use, emitter, clause));
        }
        emitter.constants()
                .forEach(constant -> guard.addField(FieldSpec.builder(
                                constant.type(), constant.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(constant.initializer())
                        .build()));
        JavaFile file = JavaFile.builder("shop", guard.build()).build();
        try {
            file.writeTo(environment.getFiler());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file.toString();
    }

    private MethodSpec method(String name, Use use, ClauseEmitter emitter, TypedClause clause) {
        EmittedClause emitted = switch (use) {
            case CONDITION, ENSURE -> emitter.condition(clause);
            case NUMBER -> emitter.number(clause);
            case KEY -> emitter.key(clause);
        };
        boolean condition = use == Use.CONDITION || use == Use.ENSURE;
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", clause.text())
                .returns(
                        condition ? ClassName.get("dev.precept.runtime.clause", "Truth") : ClassName.get(Object.class));
        for (VariableElement parameter : tool().getParameters()) {
            if (emitted.parameters().contains(parameter.getSimpleName().toString())) {
                method.addParameter(
                        TypeName.get(parameter.asType()),
                        parameter.getSimpleName().toString());
            }
        }
        if (emitted.readsResult()) {
            method.addParameter(TypeName.get(tool().getReturnType()), "result");
        }
        if (emitted.readsFacts()) {
            method.addParameter(ClassName.get("shop", "Shop", "Facts"), "facts");
        }
        for (Ambient ambient : emitted.ambient()) {
            method.addParameter(TypeName.get(type(AmbientTypes.held(ambient).javaType())), ambient.word());
        }
        return method.addCode(emitted.body()).build();
    }

    private ClauseScope scope(boolean withResult) {
        List<FactFunction> facts = methods("shop.Shop.Facts").stream()
                .map(fact -> new FactFunction(fact.getSimpleName().toString(), variables(fact), fact.getReturnType()))
                .toList();
        return new ClauseScope(
                variables(tool()),
                facts,
                withResult ? Optional.of(tool().getReturnType()) : Optional.empty(),
                methods("shop.Shop.Own").stream()
                        .map(own -> new UserFunction(
                                "shop.Shop.Own", own.getSimpleName().toString(), variables(own), own.getReturnType()))
                        .toList());
    }

    private ExecutableElement tool() {
        return methods("shop.Shop").get(0);
    }

    private TypeMirror type(String name) {
        return environment.getElementUtils().getTypeElement(name).asType();
    }

    private List<ExecutableElement> methods(String type) {
        return ElementFilter.methodsIn(
                environment.getElementUtils().getTypeElement(type).getEnclosedElements());
    }

    private static List<ClauseVariable> variables(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> new ClauseVariable(parameter.getSimpleName().toString(), parameter.asType()))
                .toList();
    }

    private static final class Once extends AbstractProcessor {
        private final Consumer<ClauseRig> work;
        private boolean done;

        Once(Consumer<ClauseRig> work) {
            this.work = work;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                work.accept(new ClauseRig(processingEnv));
            }
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }
    }
}
