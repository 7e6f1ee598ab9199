package dev.precept.processor.model;

import dev.precept.EffectClass;

/** An {@link dev.precept.Effect}. */
public record EffectSpec(EffectClass effect, boolean egress) {

    /** Whether the tool changes something, or sends data out. */
    public boolean reachesOut() {
        return effect != EffectClass.READ_ONLY || egress;
    }
}
