package dev.precept.testkit.guard;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers facts in the place of a tool class. */
@FunctionalInterface
public interface GivenFacts {

    /**
     * The answer to a question; what this throws is a fact that failed.
     *
     * @param fact name of the fact
     * @param type what it answers
     */
    @Nullable
    Object answer(String fact, List<@Nullable Object> arguments, Type type);
}
