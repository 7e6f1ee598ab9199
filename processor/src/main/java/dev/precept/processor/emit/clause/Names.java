package dev.precept.processor.emit.clause;

import com.palantir.javapoet.ClassName;
import java.math.BigDecimal;

/** The classes that compiled clauses call, by name: the processor does not depend on the runtime. */
final class Names {

    private static final String RUNTIME = "dev.precept.runtime.clause";

    static final ClassName TRUTH = ClassName.get(RUNTIME, "Truth");
    static final ClassName UNEVALUABLE = ClassName.get(RUNTIME, "Unevaluable");
    static final ClassName VALUES = ClassName.get(RUNTIME, "Values");
    static final ClassName WHOLE = ClassName.get(RUNTIME, "Whole");
    static final ClassName DECIMALS = ClassName.get(RUNTIME, "Decimals");
    static final ClassName DOUBLES = ClassName.get(RUNTIME, "Doubles");
    static final ClassName TEXTS = ClassName.get(RUNTIME, "Texts");
    static final ClassName PATTERN = ClassName.get(RUNTIME, "TextPattern");
    static final ClassName VISITS = ClassName.get(RUNTIME, "Visits");
    static final ClassName BIG_DECIMAL = ClassName.get(BigDecimal.class);

    private Names() {}

    /** A class of the runtime's package of clauses. */
    static ClassName runtime(String simpleName) {
        return ClassName.get(RUNTIME, simpleName);
    }
}
