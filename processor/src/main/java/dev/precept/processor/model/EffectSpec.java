package dev.precept.processor.model;

import dev.precept.EffectClass;

/** An {@link dev.precept.Effect}. */
public record EffectSpec(EffectClass effect, boolean egress) {

    /** Whether a tool with this effect does something that one with the other effect does not. */
    public boolean isWiderThan(EffectSpec other) {
        return effect.compareTo(other.effect) > 0 || (egress && !other.egress);
    }

    /** The effect as it is written. */
    public String words() {
        return egress ? effect + " with egress" : effect.toString();
    }

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
