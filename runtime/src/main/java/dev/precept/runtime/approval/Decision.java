package dev.precept.runtime.approval;

import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.store.ApprovalBook;
import java.util.List;
import java.util.Set;

/** What people have made of a call. */
public sealed interface Decision {

    /**
     * All whom the rules name have approved exactly this call.
     *
     * @param book where the approvals are
     * @param ids their names
     * @param rules the rules that they lift
     */
    record Approved(ApprovalBook book, List<String> ids, Set<Rule> rules) implements Decision {

        /** Copies what it is given. */
        public Approved {
            ids = List.copyOf(ids);
            rules = Set.copyOf(rules);
        }

        /** Whether it was asked about a rule. */
        public boolean lifts(Rule rule) {
            return rules.contains(rule);
        }

        /** Uses the approvals up; false if another call was faster, or one of them has expired. */
        public boolean consume() {
            for (String id : ids) {
                if (!book.consume(id)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Somebody has said no. */
    record Denied() implements Decision {}

    /**
     * Somebody was asked and has not answered.
     *
     * @param asked to whom a question went just now, or why to nobody, for people
     */
    record Pending(String asked) implements Decision {}

    /**
     * Nobody is asked.
     *
     * @param reason why, for people
     */
    record Closed(String reason) implements Decision {}
}
