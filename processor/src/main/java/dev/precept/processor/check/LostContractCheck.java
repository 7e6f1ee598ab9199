package dev.precept.processor.check;

import dev.precept.processor.bind.LostContracts;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What carries a contract is still there when the agent looks. */
final class LostContractCheck {

    private final LostContracts lost;

    LostContractCheck(LostContracts lost) {
        this.lost = lost;
    }

    List<Finding> check(TypeElement type) {
        return lost.in(type).stream()
                .map(each -> Finding.of(Message.CONTRACT_LOST, each.place(), each.annotation(), each.owner()))
                .toList();
    }
}
