package dev.precept.processor.tests;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/**
 * The tests of one tool class, as the tools of one agent.
 *
 * @param agent whose tools they are
 * @param tools the class
 * @param tests what can be tested
 * @param untested what cannot
 */
public record TestPlan(AgentType agent, GuardedClass tools, List<PlannedTest> tests, List<Untested> untested) {

    /** Copies what it is given. */
    public TestPlan {
        tests = List.copyOf(tests);
        untested = List.copyOf(untested);
    }
}
