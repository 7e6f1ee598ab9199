package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an interface whose abstract methods stand for tools that cannot be annotated themselves: those of a library's class,
 * or those of an MCP server.
 *
 * <pre>{@code
 * @ContractFor(PaymentClient.class)
 * interface PaymentClientContract {
 *     @Effect(IRREVERSIBLE)
 *     @Invariant(rule = "Small payments only", require = "amount > 0 && amount <= 500")
 *     Receipt pay(String account, BigDecimal amount);
 * }
 * }</pre>
 *
 * <p>Such a contract is checked by the compiler like any other. <b>Nothing enforces it at run time yet</b>, and the
 * compiler says so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ContractFor {

    /** The library's class. Each method of the interface is one of its methods. */
    Class<?> value() default void.class;

    /** Instead of a class: the name of the MCP connection whose tools these are. */
    String server() default "";

    /** With {@link #server}: the SHA-256 of its tools' schemas, 64 hexadecimal digits. */
    String schema() default "";
}
