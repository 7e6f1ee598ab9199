package dev.precept.processor;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;

/** A team's annotation that tools of the tests know from its class file only. */
@Effect(EffectClass.IRREVERSIBLE)
@Invariant(rule = "Small", require = "amount <= " + CompiledRule.MAX)
@Invariant(rule = "Positive", require = "amount > 0")
public @interface CompiledRule {
    /** The most that a tool may pay. */
    int MAX = 500;
}
