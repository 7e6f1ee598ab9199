package dev.precept.benchmarks.start;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Tool;

/** A program with ten tool classes, each of which is loaded and called once. */
final class TenTools {

    private TenTools() {}

    /** Runs it. */
    public static void main(String[] args) {
        int done = 0;
        done += new One().call(3);
        done += new Two().call(3);
        done += new Three().call(5);
        done += new Four().call(4);
        done += new Five().call(4);
        done += new Six().call(3);
        done += new Seven().call(5);
        done += new Eight().call(5);
        done += new Nine().call(4);
        done += new Ten().call(3);
        if (done == 0) {
            throw new IllegalStateException("nothing ran");
        }
        Ready.say();
    }

    static final class One {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Two {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Three {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Four {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Five {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Six {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Seven {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Eight {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Nine {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }

    static final class Ten {

        @Tool
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
        int call(int amount) {
            return amount;
        }
    }
}
