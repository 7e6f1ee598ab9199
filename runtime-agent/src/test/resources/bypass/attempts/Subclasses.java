package attempts;

import shop.Coin;
import shop.Counter;
import shop.Desk;
import shop.Effects;
import shop.Handing;
import shop.NightTill;
import shop.Paying;
import shop.Till;

/** Bodies of other classes in the place of the tool's. This file is compiled without the processor. */
final class Subclasses {

    /** Inherits and says nothing. */
    static class Plain extends Till {
        private static final long serialVersionUID = 1L;
    }

    /** Overrides a tool. */
    static class Overriding extends Till {
        private static final long serialVersionUID = 1L;

        @Override
        public void pay(Integer cents) {
            Effects.did(cents);
        }
    }

    /** Overrides a tool and calls it with something else. */
    static class Halving extends Till {
        private static final long serialVersionUID = 1L;

        @Override
        public void pay(Integer cents) {
            super.pay(500);
            Effects.did(cents);
        }
    }

    /** Overrides an override that the processor saw. */
    static class Below extends NightTill {
        private static final long serialVersionUID = 1L;

        @Override
        protected void lend(int cents) {
            Effects.did(cents);
        }

        void call(int cents) {
            lend(cents);
        }
    }

    /** Reaches the protected tool by {@code super}, past its own override. */
    static class Upwards extends Till {
        private static final long serialVersionUID = 1L;

        void call(int cents) {
            super.lend(cents);
        }

        Runnable later(int cents) {
            return () -> super.lend(cents);
        }

        Runnable reference(int cents) {
            java.util.function.IntConsumer consumer = super::lend;
            return () -> consumer.accept(cents);
        }
    }

    /** Knows nothing of the interface whose tools it has bodies for. */
    static class Ignorant {
        public void hand(int cents) {
            Effects.did(cents);
        }

        public void push(int cents) {
            Effects.did(cents);
        }
    }

    /** Takes all bodies from there. */
    static class Borrowing extends Ignorant implements Counter {}

    /** A tool's interface under another one. */
    interface Wider extends Counter {
        @Override
        default void push(int cents) {
            Effects.did(cents);
        }

        @Override
        default void hand(int cents) {
            Effects.did(cents);
        }
    }

    /** An enum with a constant that overrides. */
    enum Odd implements Counter {
        ONE {
            @Override
            public void hand(int cents) {
                Effects.did(cents);
            }
        };

        @Override
        public void hand(int cents) {
            Effects.did(cents);
        }
    }

    /** A record for the tool's interface. */
    record Pair(int one) implements Handing {
        @Override
        public void hand(int cents) {
            Effects.did(cents);
        }
    }

    private Subclasses() {}

    static void in(Corpus corpus) {
        Till till = new Till();
        corpus.group("Subclasses and overrides")
                .code("inherits", "a subclass that inherits the tool", cents -> new Plain().pay(cents))
                .code("anonymous-inherits", "an anonymous subclass that inherits it", cents -> new Till() {}.pay(cents))
                .code("overrides", "an override that no processor saw", cents -> new Overriding().pay(cents))
                .code("overrides-by-interface", "the same by an interface's bridge", cents -> bridged(new Overriding(), cents))
                .code("overrides-and-calls", "an override that calls `super` with a smaller amount", cents -> new Halving().pay(cents))
                .code("overrides-below", "an override of an override", cents -> new Below().call(cents))
                .code("anonymous-overrides", "an anonymous override", cents -> new Till() {
                    @Override
                    public void pay(Integer amount) {
                        Effects.did(amount);
                    }
                }.pay(cents))
                .code("local-overrides", "an override in a local class", cents -> {
                    class Here extends Till {
                        @Override
                        public void pay(Integer amount) {
                            Effects.did(amount);
                        }
                    }
                    new Here().pay(cents);
                })
                .code("super-call", "`super` past nothing", cents -> new Upwards().call(cents))
                .code("super-in-lambda", "`super` in a lambda", cents -> new Upwards().later(cents).run())
                .code("super-reference", "a reference to `super`'s tool", cents -> new Upwards().reference(cents).run())
                .code("seen-override", "an override that the processor saw and that inherits its rules", cents -> new NightTill() {
                    void call(int amount) {
                        lend(amount);
                    }
                }.call(cents))
                .code("seen-super", "`super` in a lambda of a class that the processor saw", cents -> new NightTill()
                        .superLater(cents)
                        .run())
                .code("self-call", "the tool's class calls its own tool", cents -> till.payThroughMyself(cents))
                .code("self-call-later", "the same in a lambda", cents -> till.payLater(cents).run())
                .code("inner", "an inner class calls it", cents -> till.new Drawer().pay(cents))
                .code("nested", "a tool of a nested class", cents -> new Till.Nested().pay(cents))
                .code("fake-bridge", "an override that claims to be a compiler's bridge", cents -> ((Till)
                                Class.forName("rogue.Bridge").getConstructor().newInstance())
                        .pay(cents))
                .group("Interfaces, enums, records")
                .code("default", "a default method", cents -> new Desk().push(cents))
                .code("interface-static", "a static method of an interface", Counter::slide)
                .code("implements", "an implementation that the processor saw", cents -> new Desk().hand(cents))
                .code("anonymous-implements", "an anonymous implementation", cents -> new Handing() {
                    @Override
                    public void hand(int amount) {
                        Effects.did(amount);
                    }
                }.hand(cents))
                .code("borrowed", "a body borrowed from a class that knows nothing of the tool", cents -> new Borrowing().hand(cents))
                .code("borrowed-default", "a borrowed body in the place of a default method", cents -> new Borrowing().push(cents))
                .code("wider", "an interface that overrides the default", cents -> new Wider() {}.push(cents))
                .code("wider-abstract", "an interface with a default for the abstract tool", cents -> new Wider() {}.hand(cents))
                .code("enum", "a tool of an enum", cents -> Coin.ONE.hand(cents))
                .code("enum-constant", "a constant with a body", cents -> Odd.ONE.hand(cents))
                .code("record", "a tool of a record", cents -> new Coin.Roll(1).unroll(cents))
                .code("record-implements", "a record that no processor saw", cents -> new Pair(1).hand(cents))
                .code("lambda", "a lambda for the tool's interface", cents -> {
                    Handing handing = amount -> Effects.did(amount);
                    handing.hand(cents);
                })
                .code("lambda-reference", "a method reference for it", cents -> {
                    Handing handing = Effects::did;
                    handing.hand(cents);
                })
                .code("lambda-serializable", "a serializable lambda for it", cents -> {
                    Handing handing = (Handing & java.io.Serializable) amount -> Effects.did(amount);
                    handing.hand(cents);
                });
    }

    private static void bridged(Paying<Integer> paying, int cents) {
        paying.pay(cents);
    }
}
