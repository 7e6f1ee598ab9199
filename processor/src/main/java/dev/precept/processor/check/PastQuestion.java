package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.PastSpec;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question to the history: of a rule, or of a clause.
 *
 * @param milestone what it asks for
 * @param key the type of what it has to be about
 * @param words that as it is written; empty where it asks about anything
 * @param asksForAll whether it takes what has happened about one thing for what is needed about another
 * @param place where
 * @param asking the class or the agent that asks
 */
record PastQuestion(
        String milestone, Optional<ClauseType> key, String words, boolean asksForAll, Place place, String asking) {

    /** Those of the order rules of a tool. */
    static Stream<PastQuestion> ofRules(ToolClass tools, GuardedTool tool) {
        List<PastQuestion> questions = new ArrayList<>();
        for (GuardRule rule : tool.rules()) {
            rule.after().forEach(past -> questions.add(of(past, true, place(past, tools, tool), name(tools))));
            rule.notAfter().forEach(past -> questions.add(of(past, false, place(past, tools, tool), name(tools))));
        }
        return questions.stream();
    }

    /** Those of a clause. */
    static Stream<PastQuestion> of(TypedClause clause, Place place, String asking) {
        List<PastQuestion> questions = new ArrayList<>();
        clause.root().walk(part -> {
            if (part instanceof ClauseExpr.Happened happened) {
                questions.add(new PastQuestion(
                        happened.milestone(),
                        happened.key().map(ClauseExpr::type),
                        happened.key().map(key -> key.span().of(clause.text())).orElse(""),
                        false,
                        place,
                        asking));
            }
        });
        return questions.stream();
    }

    private static PastQuestion of(GuardPast past, boolean after, Place place, String asking) {
        return new PastQuestion(
                past.milestone(),
                past.same().map(same -> same.root().type()),
                past.same().map(TypedClause::text).orElse(""),
                after,
                place,
                asking);
    }

    private static String name(ToolClass tools) {
        return tools.element().getSimpleName().toString();
    }

    /** Where it is written; for an inherited one, the tool that it judges. */
    private static Place place(GuardPast past, ToolClass tools, GuardedTool tool) {
        return Stream.of(tool.method().rules(), tools.rules())
                .map(Rules::invariants)
                .flatMap(List::stream)
                .flatMap(rule -> Stream.concat(rule.after().stream(), rule.notAfter().stream()))
                .filter(spec -> spec.milestone().value().equals(past.milestone()))
                .map(PastSpec::milestone)
                .map(written -> written.place())
                .findFirst()
                .orElse(Place.of(tool.method().element()));
    }

    /** The same, for a class that has no source here. */
    PastQuestion at(Place nearest) {
        return new PastQuestion(milestone, key, words, asksForAll, nearest, asking);
    }

    /** How it would name what it is about. */
    String example() {
        return "@Past(value = \"" + milestone + "\", same = \"…\")";
    }
}
