package dev.precept.testkit;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Caller;
import dev.precept.testkit.coverage.RunningTests;
import dev.precept.testkit.trajectory.Trajectory;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Opens a session around each test and records what it does. Registered by {@link AgentUnderTest}, or in a field where the
 * session needs more than an annotation can say:
 *
 * <pre>{@code
 * @RegisterExtension
 * final PreceptExtension precept = PreceptExtension.of(SupportAgent.class)
 *         .clock(() -> TestClock.advancing(Instant.parse("2030-03-10T12:00:00Z"), Duration.ofSeconds(1)))
 *         .caller(new Caller("ada", Authority.PUBLIC, Map.of()));
 * }</pre>
 *
 * <p>Immutable: each of its methods returns another one. Tests that run at the same time do not see each other's calls. A
 * failed test has its trajectory in the report.
 */
public final class PreceptExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(PreceptExtension.class);

    private final @Nullable SessionPlan plan;

    /** Made by JUnit, for {@link AgentUnderTest}. */
    public PreceptExtension() {
        this(null);
    }

    private PreceptExtension(@Nullable SessionPlan plan) {
        this.plan = plan;
    }

    /** For sessions of an agent, whose tools have to be woven. */
    public static PreceptExtension of(Class<?> agent) {
        return new PreceptExtension(SessionPlan.of(agent));
    }

    /** With a clock; each test gets one of its own. */
    public PreceptExtension clock(Supplier<TestClock> clock) {
        return new PreceptExtension(plan().withClock(clock));
    }

    /** With a clock that stands still until the test moves it. */
    public PreceptExtension at(Instant time) {
        return clock(() -> TestClock.fixed(time));
    }

    /** With a caller, as if a grant had named him. Sessions in production have none but anonymous ones yet. */
    public PreceptExtension caller(Caller caller) {
        return new PreceptExtension(plan().withCaller(caller));
    }

    /** For tests that call guards themselves: {@link AgentUnderTest#woven()} says why that is dangerous otherwise. */
    public PreceptExtension withoutWeaving() {
        return new PreceptExtension(plan().withoutWeaving());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getStore(HERE).get(OpenSession.class) != null) {
            throw new ExtensionConfigurationException("Two sessions are asked for around " + context.getDisplayName()
                    + ": by @AgentUnderTest and by a field, or by two fields. Fix: keep one of them.");
        }
        OpenSession open = (plan == null ? annotated(context) : plan).open();
        context.getStore(HERE).put(OpenSession.class, open);
        RunningTests.here().opened(open.session().id());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        OpenSession open = context.getStore(HERE).remove(OpenSession.class, OpenSession.class);
        if (open != null) {
            open.close();
            if (context.getExecutionException().isPresent()) {
                context.publishReportEntry("trajectory", open.recorder().now().toString());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == AgentSession.class || type == Trajectory.class || type == TestClock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        OpenSession open = context.getStore(HERE).get(OpenSession.class, OpenSession.class);
        if (open == null) {
            throw new ExtensionConfigurationException("There is no session outside of a test: ask for "
                    + type.getSimpleName() + " as a parameter of a test or of @BeforeEach.");
        }
        return type == AgentSession.class ? open.session() : type == TestClock.class ? open.clock() : open.recorder();
    }

    private SessionPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("Begin with PreceptExtension.of(…): this one belongs to an annotation");
        }
        return plan;
    }

    private static SessionPlan annotated(ExtensionContext context) {
        AgentUnderTest annotation = find(context)
                .orElseThrow(() -> new ExtensionConfigurationException("PreceptExtension does not know the agent of "
                        + context.getDisplayName() + ". Fix: put @AgentUnderTest(….class) on the test or its class, or"
                        + " register PreceptExtension.of(….class) in a field with @RegisterExtension."));
        SessionPlan plan = SessionPlan.of(annotation.value());
        if (!annotation.woven()) {
            plan = plan.withoutWeaving();
        }
        if (annotation.at().isEmpty()) {
            return plan;
        }
        try {
            Instant at = Instant.parse(annotation.at());
            return plan.withClock(() -> TestClock.fixed(at));
        } catch (DateTimeParseException noTime) {
            throw new ExtensionConfigurationException(
                    "@AgentUnderTest(at = \"" + annotation.at() + "\") is no time. Fix: write it as"
                            + " 2030-03-10T12:00:00Z.",
                    noTime);
        }
    }

    /** The nearest annotation: of the method, then of its class and the classes around it. */
    private static Optional<AgentUnderTest> find(ExtensionContext context) {
        Optional<AgentUnderTest> here = AnnotationSupport.findAnnotation(context.getElement(), AgentUnderTest.class);
        for (Optional<ExtensionContext> at = context.getParent(); here.isEmpty() && at.isPresent(); ) {
            here = AnnotationSupport.findAnnotation(at.get().getElement(), AgentUnderTest.class);
            at = at.get().getParent();
        }
        return here;
    }
}
