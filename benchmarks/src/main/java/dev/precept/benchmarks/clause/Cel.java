package dev.precept.benchmarks.clause;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** The surroundings of the rules in cel-java: the arguments' types and the lookup. */
final class Cel {

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("amount", SimpleType.INT)
            .addVar("price", SimpleType.DOUBLE)
            .addVar("orderId", SimpleType.STRING)
            .addVar("region", SimpleType.STRING)
            .addVar("userId", SimpleType.STRING)
            .addVar("cabin", SimpleType.STRING)
            .addVar("now", SimpleType.TIMESTAMP)
            .addVar("bookedAt", SimpleType.TIMESTAMP)
            .addVar("vip", SimpleType.BOOL)
            .addVar("prices", ListType.create(SimpleType.INT))
            .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    "owner", CelOverloadDecl.newGlobalOverload("owner_string", SimpleType.STRING, SimpleType.STRING)))
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .addFunctionBindings(CelFunctionBinding.from("owner_string", String.class, Orders::owner))
            .build();

    private Cel() {}

    static CelRuntime.Program program(String text) {
        try {
            return RUNTIME.createProgram(COMPILER.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    static boolean holds(CelRuntime.Program program, Map<String, ?> arguments) {
        try {
            return (boolean) program.eval(arguments);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
