package dev.precept.processor.check;

import dev.precept.processor.model.MilestoneSpec;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.Arrival;
import dev.precept.processor.typing.AsyncTypes;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is established is a success, and can be seen to be one. */
final class SuccessCheck implements ToolsCheck {

    private final AsyncTypes async;

    SuccessCheck(AsyncTypes async) {
        this.async = async;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        List<Finding> findings = new ArrayList<>();
        for (ToolMethod tool : guarded.source().tools()) {
            for (MilestoneSpec milestone : tool.milestones()) {
                if (milestone.name().value().isBlank()) {
                    findings.add(Finding.of(Message.MILESTONE_BLANK, milestone.place()));
                } else {
                    fault(tool, milestone).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<Finding> fault(ToolMethod tool, MilestoneSpec milestone) {
        String name = milestone.name().value();
        Arrival arrival = async.arrival(tool.element());
        if (arrival == Arrival.UNSEEN) {
            return Optional.of(Finding.of(
                    Message.MILESTONE_UNSEEN,
                    milestone.place(),
                    tool.name(),
                    StatusTypes.words(tool.element().getReturnType()),
                    name));
        }
        if (milestone.when().filter(when -> !when.value().isBlank()).isPresent()) {
            return Optional.empty();
        }
        Optional<String> status = StatusTypes.condition(async.arriving(tool.element()));
        return status.map(when -> arrival == Arrival.LATER
                ? Finding.of(
                        Message.SUCCESS_LATE,
                        milestone.place(),
                        tool.name(),
                        StatusTypes.words(async.arriving(tool.element())),
                        name)
                : Finding.of(
                        Message.SUCCESS_UNSAID,
                        milestone.place(),
                        tool.name(),
                        StatusTypes.words(tool.element().getReturnType()),
                        name,
                        when));
    }
}
