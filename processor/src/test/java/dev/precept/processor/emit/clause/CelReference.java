package dev.precept.processor.emit.clause;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** CEL's own checker and interpreter over the shop's tool, with the definitions that we hold against the interpreter's. */
final class CelReference {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(false).build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.math(),
                    CelExtensions.lists(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.bindings(),
                    CelExtensions.comprehensions(),
                    CelExtensions.optional())
            .addFunctionDeclarations(
                    declared("real", SimpleType.DOUBLE, SimpleType.DOUBLE),
                    declared("round", SimpleType.DOUBLE, SimpleType.DOUBLE),
                    declared("trunc", SimpleType.DOUBLE, SimpleType.DOUBLE),
                    declared("modulo", SimpleType.INT, SimpleType.INT, SimpleType.INT),
                    declared("parts", SimpleType.INT, SimpleType.INT),
                    declared("greatest", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE),
                    declared("least", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE),
                    declared("narrow", SimpleType.INT, SimpleType.INT),
                    placing("indexOf"),
                    placing("lastIndexOf"),
                    declared("between", SimpleType.DURATION, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                    declared("plus", SimpleType.DURATION, SimpleType.DURATION, SimpleType.DURATION),
                    declared("minus", SimpleType.DURATION, SimpleType.DURATION, SimpleType.DURATION),
                    declared("text", SimpleType.STRING, SimpleType.DURATION))
            .setResultType(SimpleType.BOOL)
            .addVar("n", SimpleType.INT)
            .addVar("big", SimpleType.INT)
            .addVar("rate", SimpleType.DOUBLE)
            .addVar("orderId", SimpleType.STRING)
            .addVar("vip", SimpleType.BOOL)
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("words", ListType.create(SimpleType.STRING))
            .addVar("counts", ListType.create(SimpleType.INT))
            .addVar("grid", ListType.create(ListType.create(SimpleType.INT)))
            .addVar("scores", MapType.create(SimpleType.STRING, SimpleType.INT))
            .addVar("byNumber", MapType.create(SimpleType.INT, SimpleType.STRING))
            .addVar("byTruth", MapType.create(SimpleType.BOOL, SimpleType.INT))
            .addVar("groups", MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING)))
            .addVar("note", OptionalType.create(SimpleType.STRING))
            .addVar("notes", ListType.create(OptionalType.create(SimpleType.STRING)))
            .addVar("placedAt", SimpleType.TIMESTAMP)
            .addVar("paidAt", SimpleType.TIMESTAMP)
            .addVar("times", ListType.create(SimpleType.TIMESTAMP))
            .addVar("window", SimpleType.DURATION)
            .addVar("pause", SimpleType.DURATION)
            .build();

    private static final CelRuntime INTERPRETER = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                    CelExtensions.strings(),
                    CelExtensions.math(),
                    CelExtensions.lists(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.comprehensions(),
                    CelExtensions.optional())
            .addFunctionBindings(CelDefinitions.ALL)
            .build();

    private CelReference() {}

    /** Whether CEL's checker takes it as a condition. */
    static boolean takes(String clause) {
        return !COMPILER.compile(clause).hasError();
    }

    static CelRuntime.Program program(String clause) {
        try {
            return INTERPRETER.createProgram(COMPILER.compile(clause).getAst());
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new AssertionError(clause, refused);
        }
    }

    /** TRUE, FALSE or UNEVALUABLE. */
    static String evaluate(CelRuntime.Program program, Map<String, Object> arguments) {
        try {
            return ((Boolean) program.eval(arguments)) ? "TRUE" : "FALSE";
        } catch (CelEvaluationException failure) {
            return "UNEVALUABLE";
        }
    }

    /** What the interpreter says of an evaluation that fails. */
    static String failure(CelRuntime.Program program, Map<String, Object> arguments) {
        try {
            program.eval(arguments);
            return "";
        } catch (CelEvaluationException failure) {
            return ": " + failure.getMessage();
        }
    }

    private static CelFunctionDecl declared(String name, CelType gives, CelType... takes) {
        return newFunctionDeclaration("spec_" + name, newGlobalOverload("spec_" + name, gives, takes));
    }

    private static CelFunctionDecl placing(String name) {
        CelType text = SimpleType.STRING;
        return newFunctionDeclaration(
                "spec_" + name,
                newGlobalOverload("spec_" + name, SimpleType.INT, text, text),
                newGlobalOverload("spec_" + name + "_from", SimpleType.INT, text, text, SimpleType.INT));
    }
}
