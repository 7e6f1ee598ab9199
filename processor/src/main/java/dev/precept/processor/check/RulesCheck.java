package dev.precept.processor.check;

import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import java.util.List;

/** Looks at the rules on one element, wherever it stands. */
interface RulesCheck {
    List<Finding> check(Rules rules);
}
