package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.TypedClause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** One method's body while it is written: its statements, its local names, and what is known not to be null. */
final class Body {

    private final String text;
    private final Constants constants;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Set<String> taken =
            new HashSet<>(Set.of("result", "facts", "failure", "now", "session", "caller", "tool", "sessionHistory"));
    private final Deque<Map.Entry<String, String>> elements = new ArrayDeque<>();
    private final Set<String> present = new HashSet<>();
    private final ValueWriter values = new ValueWriter(this);
    private final TruthWriter truths = new TruthWriter(this);
    private final LoopWriter loops = new LoopWriter(this);
    private final String visits;

    Body(TypedClause clause, Constants constants) {
        this.text = clause.text();
        this.constants = constants;
        taken.addAll(clause.parameters());
        this.visits = local("visits");
        if (Plain.counts(clause.root())) {
            add("int $L = 0;\n", visits);
        }
    }

    LoopWriter loops() {
        return loops;
    }

    /** The local variable that counts the elements that the clause looked at. */
    String visits() {
        return visits;
    }

    ValueWriter values() {
        return values;
    }

    TruthWriter truths() {
        return truths;
    }

    Constants constants() {
        return constants;
    }

    CodeBlock code() {
        return code.build();
    }

    void add(String format, Object... args) {
        code.add(format, args);
    }

    void add(CodeBlock statements) {
        code.add(statements);
    }

    void open(String format, Object... args) {
        code.beginControlFlow(format, args);
    }

    void next(String format, Object... args) {
        code.nextControlFlow(format, args);
    }

    void close() {
        code.endControlFlow();
    }

    /** A free name: the suggestion, or the suggestion with a number. */
    String local(String suggestion) {
        String name = suggestion;
        for (int i = 2; SourceVersion.isKeyword(name) || !taken.add(name); i++) {
            name = suggestion + i;
        }
        return name;
    }

    /** Writes a loop's body, in which the macro's element has a Java name of its own. */
    void within(Variable element, String local, Runnable body) {
        elements.push(Map.entry(element.javaName(), local));
        try {
            body.run();
        } finally {
            elements.pop();
        }
    }

    /** The Java name of a variable here. */
    String nameOf(Variable variable) {
        if (variable.role() != Variable.Role.ELEMENT) {
            return variable.javaName();
        }
        return elements.stream()
                .filter(element -> element.getKey().equals(variable.javaName()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(variable.javaName());
    }

    boolean isPresent(Variable variable) {
        return !variable.held().mayBeNull() || present.contains(nameOf(variable));
    }

    /** What the author wrote there; a parameter that he left to a fact's short form has its own name. */
    String words(ClauseExpr expr) {
        String words = expr.span().of(text);
        return expr instanceof Variable variable
                        && !words.startsWith(variable.javaName())
                        && !(variable.role() == Variable.Role.ELEMENT
                                && variable.javaName().startsWith(words + "_"))
                ? variable.javaName()
                : words;
    }

    /** Whether the part can be written as one Java expression that cannot fail. */
    boolean isPlain(ClauseExpr expr) {
        return Plain.isPlain(expr, this::isPresent);
    }

    /**
     * Writes statements that take what they compute, or that the part cannot be evaluated, to the sink.
     *
     * @param total whether the computation cannot fail once its variables are there
     */
    void guarded(ClauseExpr part, boolean total, Sink sink, Runnable statements) {
        Map<String, Variable> nullable = new LinkedHashMap<>();
        if (total && isPlainIfPresent(part, nullable)) {
            unlessNull(part, nullable, sink, statements);
            return;
        }
        open("try");
        statements.run();
        caught(part, sink);
    }

    private void unlessNull(ClauseExpr part, Map<String, Variable> nullable, Sink sink, Runnable statements) {
        boolean first = true;
        for (Map.Entry<String, Variable> entry : nullable.entrySet()) {
            if (first || sink.returns()) {
                open("if ($L == null)", entry.getKey());
            } else {
                next("else if ($L == null)", entry.getKey());
            }
            String reason = words(entry.getValue()) + " is null";
            add(sink.take(CodeBlock.of("new $T($S, $S)", Names.UNEVALUABLE, words(part), reason)));
            if (sink.returns()) {
                close();
            }
            first = false;
        }
        boolean branches = !nullable.isEmpty() && !sink.returns();
        if (branches) {
            next("else");
        }
        Set<String> added = new HashSet<>(nullable.keySet());
        present.addAll(added);
        statements.run();
        present.removeAll(added);
        if (branches) {
            close();
        }
    }

    /** Ends a try with the answer that the part cannot be evaluated. */
    void caught(ClauseExpr part, Sink sink) {
        // an Error of the machine itself, such as one of memory, is nobody's answer and passes
        next("catch (Exception | LinkageError | StackOverflowError failure)");
        String because = callsFact(part) ? "becauseOfFact" : "because";
        add(sink.take(CodeBlock.of("$T.$L($S, failure)", Names.UNEVALUABLE, because, words(part))));
        close();
    }

    private static boolean callsFact(ClauseExpr part) {
        boolean[] found = {false};
        part.walk(inner -> found[0] |= inner instanceof FactCall);
        return found[0];
    }

    /** Whether only null variables stand in the way, all of which the part needs in any case; they are collected. */
    boolean isPlainIfPresent(ClauseExpr part, Map<String, Variable> nullable) {
        if (!Plain.isStrict(part) || !Plain.isPlain(part, variable -> true)) {
            return false;
        }
        Plain.variables(part, variable -> {
            if (!isPresent(variable)) {
                nullable.putIfAbsent(nameOf(variable), variable);
            }
        });
        return true;
    }
}
