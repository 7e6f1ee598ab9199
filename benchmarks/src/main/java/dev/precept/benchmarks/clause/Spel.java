package dev.precept.benchmarks.clause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelCompiler;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** The surroundings of the rules in SpEL. The records are public, since compiled expressions read nothing else. */
public final class Spel {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser(
            new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, Spel.class.getClassLoader()));

    private Spel() {}

    static Expression expression(String text) {
        return PARSER.parseExpression(text);
    }

    static boolean holds(Expression expression, Object call) {
        return Boolean.TRUE.equals(expression.getValue(call, Boolean.class));
    }

    /** Whether an expression that was evaluated before is byte code by now, or can become it. */
    static boolean compiles(Expression expression) {
        return SpelCompiler.compile(expression);
    }

    /** A call. */
    public record IntCall(int amount) {}

    /** A call. */
    public record DecimalCall(BigDecimal price) {}

    /** A call. */
    public record TextCall(String orderId, String region) {}

    /** A call. */
    public record CabinCall(Cabin cabin) {}

    /** A call. */
    public record TimeCall(Instant now, Instant bookedAt) {}

    /** A call. */
    public record VipCall(boolean vip, Integer amount) {}

    /** A call. */
    public record OrderCall(String orderId, String userId) {
        /** The lookup, which an expression calls as a method of its root. */
        public String owner(String id) {
            return Orders.owner(id);
        }
    }

    /** A call. */
    public record ListCall(List<Long> prices) {}
}
