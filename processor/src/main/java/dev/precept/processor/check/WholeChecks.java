package dev.precept.processor.check;

import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.AsyncTypes;
import dev.precept.processor.typing.Typist;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The checks that need all agents and tools of a compilation at once. */
public final class WholeChecks {

    private final MilestoneCheck milestones;

    /** For one compilation. */
    public WholeChecks(Types types, Elements elements, SourceTypes sources) {
        milestones = new MilestoneCheck(new Typist(types, elements), new AsyncTypes(types), sources);
    }

    /** What is wrong with a compilation as a whole. */
    public List<Finding> check(Whole whole) {
        return Stream.of(
                        new AgentIdCheck().check(whole),
                        new UnlistedToolCheck().check(whole),
                        milestones.check(whole),
                        BudgetCheck.check(whole))
                .flatMap(List::stream)
                .toList();
    }
}
