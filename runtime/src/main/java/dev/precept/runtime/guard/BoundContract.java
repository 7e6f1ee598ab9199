package dev.precept.runtime.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of a tool class as the processor understood it, on the generated guard. Tools that look at class files
 * read it instead of the sources: parameter names are in no class file by default, and here they are.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BoundContract {

    /** Version of this annotation's layout. */
    int format();

    /** Binary name of the tool class. */
    String toolClass();

    /** Hash of the contract's annotations, 64 hexadecimal digits. A class with another hash was compiled without this guard. */
    String hash();

    /** The tools, in the order of the source. */
    BoundTool[] tools();

    /** The facts that its clauses may call, inherited ones included. */
    BoundFact[] facts() default {};

    /** The classes that the tools inherit contracts from: their rules are in this guard, too. */
    BoundParent[] inherits() default {};
}
