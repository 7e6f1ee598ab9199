package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.Variable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the names of one clause stand for. A macro's element hides everything of the same name outside the macro. */
final class Names {

    private final ClauseScope scope;
    private final JavaTypes java;
    private final Map<String, ClauseVariable> parameters = new TreeMap<>();
    private final Map<String, FactFunction> facts = new TreeMap<>();
    private final Map<String, UserFunction> functions = new TreeMap<>();

    Names(ClauseScope scope, JavaTypes java) {
        this.scope = scope;
        this.java = java;
        scope.parameters().forEach(parameter -> parameters.put(inClauses(parameter.name()), parameter));
        scope.facts().forEach(fact -> facts.put(fact.name(), fact));
        scope.functions().forEach(function -> functions.put(function.name(), function));
    }

    /** How a clause writes a Java name. */
    static String inClauses(String javaName) {
        return SyntaxFaults.isReserved(javaName) ? javaName + "_" : javaName;
    }

    /** All names that may start an expression. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(parameters.keySet());
        all.addAll(facts.keySet());
        if (scope.result().isPresent()) {
            all.add("result");
        }
        Arrays.stream(Ambient.values()).filter(scope::knows).map(Ambient::word).forEach(all::add);
        return all;
    }

    /** A parameter of the tool. */
    Optional<Variable> parameter(String name, Span span) {
        return Optional.ofNullable(parameters.get(name))
                .map(p -> new Variable(span, java.held(p.type()), p.name(), Variable.Role.PARAMETER));
    }

    /**
     * What is known besides the arguments. A parameter of the same name is not preferred: a model fills it, and a clause
     * that means the caller must not read what a model says about him.
     */
    Optional<Variable> ambient(String name, Span span) {
        Optional<Ambient> ambient = Ambient.named(name).filter(scope::knows);
        boolean parameter = parameters.containsKey(name);
        if (ambient.isPresent() && (parameter || facts.containsKey(name))) {
            throw new Refusal(
                    ClauseFault.Kind.UNKNOWN_NAME,
                    span,
                    name + " is a " + (parameter ? "parameter" : "fact") + " and "
                            + ambient.get().words(),
                    parameter ? "rename the parameter" : "rename the fact, or call it with its arguments");
        }
        return ambient.map(a -> new Variable(span, AmbientTypes.held(a), a.word(), Variable.Role.AMBIENT));
    }

    /** A parameter or the result. */
    Optional<Variable> variable(String name, Span span) {
        ClauseVariable parameter = parameters.get(name);
        if (name.equals("result") && scope.result().isPresent()) {
            if (parameter != null) {
                throw new Refusal(
                        ClauseFault.Kind.UNKNOWN_NAME,
                        span,
                        "result is a parameter and what the tool returns",
                        "rename the parameter");
            }
            return Optional.of(new Variable(span, java.held(scope.result().get()), "result", Variable.Role.RESULT));
        }
        return parameter(name, span);
    }

    Optional<FactFunction> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Set<String> factNames() {
        return facts.keySet();
    }

    Optional<UserFunction> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    Set<String> functionNames() {
        return functions.keySet();
    }

    ClauseScope scope() {
        return scope;
    }
}
