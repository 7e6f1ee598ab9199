package dev.precept.testkit.contract.shapes;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Tool;
import java.util.Optional;

/** What another tool class inherits: a rule that knows the parameter by another name, a generic type, a fact. */
class BaseTools<T> {

    @Fact
    Optional<T> find(String id) {
        return Optional.empty();
    }

    @Tool("Inherited")
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Base rule", require = "n > 0 && n < 10")
    public int base(int n, T t) {
        return n;
    }
}
