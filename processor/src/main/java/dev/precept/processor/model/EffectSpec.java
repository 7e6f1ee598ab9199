package dev.precept.processor.model;

import dev.precept.EffectClass;

/** An {@link dev.precept.Effect}. */
public record EffectSpec(EffectClass effect, boolean egress) {

    /** The worse of two, when several annotations speak of one tool. */
    public EffectSpec worse(EffectSpec other) {
        EffectClass worst = effect.compareTo(other.effect) >= 0 ? effect : other.effect;
        return new EffectSpec(worst, egress || other.egress);
    }

    /** Whether the tool changes something, or sends data out. */
    public boolean reachesOut() {
        return effect != EffectClass.READ_ONLY || egress;
    }
}
