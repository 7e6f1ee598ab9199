package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A read-only lookup that clauses call like a function: {@code order(orderId).ageDays < 30}. The bare name {@code
 * order.ageDays} is short for the call with the tool's parameters of the same names.
 *
 * <pre>{@code @Fact Order order(String orderId) { return orders.find(orderId); }}</pre>
 *
 * <p>A fact is called at most once for the same arguments in one judgement, and only when the outcome needs it. One that
 * throws makes its clause impossible to evaluate, which refuses the call. It is not private and not asynchronous, not
 * final unless its class is (a proxy would call it on null fields), and static where a static tool uses it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fact {}
