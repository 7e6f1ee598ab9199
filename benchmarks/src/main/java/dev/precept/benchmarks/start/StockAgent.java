package dev.precept.benchmarks.start;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isAnnotatedWith;
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** What one would write first: Byte Buddy's builder, which finds tools by their annotation and gives them an advice. */
public final class StockAgent {

    private StockAgent() {}

    /** Called by the JVM. */
    public static void premain(String argument, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .type(declaresMethod(isAnnotatedWith(named("dev.precept.Tool"))))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(OnEnter.class).on(isAnnotatedWith(named("dev.precept.Tool")))))
                .installOn(instrumentation);
    }

    /** Does nothing. */
    public static final class OnEnter {

        private OnEnter() {}

        /** Copied into the tools. */
        @Advice.OnMethodEnter
        public static void enter() {}
    }
}
