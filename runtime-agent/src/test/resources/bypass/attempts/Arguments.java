package attempts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import shop.Hooks;
import shop.Order;
import shop.Till;
import shop.Vault;

/** Values that are not what they seem. */
final class Arguments {

    /** Shows another content each time somebody looks. */
    static final class Fickle extends AbstractList<Integer> {
        private final int cents;
        private int looks;

        Fickle(int cents) {
            this.cents = cents;
        }

        @Override
        public Integer get(int index) {
            return looks++ == 0 ? 500 : cents;
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** An ordinary list's class, with another answer for those who ask a second time. */
    static final class Sly extends ArrayList<Integer> {
        private static final long serialVersionUID = 1L;
        private final int cents;
        private int looks;

        Sly(int cents) {
            super(List.of(500));
            this.cents = cents;
        }

        @Override
        public Iterator<Integer> iterator() {
            return looks++ == 0 ? super.iterator() : List.of(cents).iterator();
        }

        @Override
        public Object[] toArray() {
            return looks++ == 0 ? super.toArray() : new Object[] {cents};
        }

        @Override
        public void forEach(java.util.function.Consumer<? super Integer> each) {
            each.accept(cents);
        }
    }

    /** A number that compares as it likes. */
    static final class Flattering extends BigDecimal {
        private static final long serialVersionUID = 1L;

        Flattering(int cents) {
            super(cents);
        }

        @Override
        public int compareTo(BigDecimal other) {
            return other.signum() == 0 ? 1 : -1;
        }

        @Override
        public int signum() {
            return 1;
        }
    }

    /** A whole number that does. */
    static final class Modest extends BigInteger {
        private static final long serialVersionUID = 1L;
        private final int cents;

        Modest(int cents) {
            super("500");
            this.cents = cents;
        }

        @Override
        public String toString() {
            return String.valueOf(cents);
        }
    }

    /** A bean that says what is asked first, and something else later. */
    static final class Lying extends Order {
        private int looks;

        Lying(int cents) {
            super(cents);
        }

        @Override
        public int getCents() {
            return looks++ < 2 ? Math.min(500, super.getCents()) : super.getCents();
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    private Arguments() {}

    static void in(Corpus corpus) {
        Till till = new Till();
        Vault vault = new Vault();
        corpus.group("Arguments")
                .agent("null", "null", cents -> till.pay(cents == 500 ? cents : null))
                .agent("null-array", "null for an array", cents -> vault.array(cents == 500 ? new int[] {500} : null))
                .agent("null-element", "a list with null and too much in it", cents -> vault.all(
                        cents == 500 ? List.of(500) : java.util.Arrays.asList(null, cents)))
                .agent("negative", "a negative amount", cents -> till.pay(cents == 500 ? cents : -cents))
                .agent("smallest", "the smallest integer", cents -> till.pay(cents == 500 ? cents : Integer.MIN_VALUE))
                .agent("overflow", "an amount that overflows in the fact", cents -> vault.looked(
                        cents == 500 ? cents : Integer.MIN_VALUE + 1))
                .agent("nan", "NaN", cents -> vault.about(cents == 500 ? cents : Double.NaN))
                .agent("infinity", "infinity, and the smallest step above the limit", cents -> {
                    vault.about(cents == 500 ? cents : Math.nextUp(500.0));
                    vault.about(cents == 500 ? cents : Double.POSITIVE_INFINITY);
                })
                .agent("array-changed", "an array that another thread changes after the judgement", cents -> {
                    int[] mine = {500};
                    Hooks.inBody = () -> mine[0] = cents;
                    vault.array(mine);
                    if (cents == 501) {
                        vault.array(mine);
                    }
                })
                .agent("list-fickle", "a list that shows something else the second time", cents -> vault.all(new Fickle(cents)))
                .agent("list-sly", "a subclass of `ArrayList` that does", cents -> vault.all(new Sly(cents)))
                .agent("list-long", "a list with the amount behind what is looked at", cents -> {
                    List<Integer> many = new ArrayList<>(java.util.Collections.nCopies(cents == 500 ? 5 : 500_000, 1));
                    many.add(cents);
                    vault.all(many);
                })
                .agent("map-fickle", "a map whose entries are not what `get` says", cents -> vault.map(new AbstractMap<>() {
                    @Override
                    public Set<Entry<String, Integer>> entrySet() {
                        return Map.of("a", cents).entrySet();
                    }

                    @Override
                    public Integer get(Object key) {
                        return 500;
                    }
                }))
                .agent("map-keys", "a map with a key that equals everything", cents -> {
                    Map<Object, Integer> odd = new HashMap<>();
                    odd.put(
                            new Object() {
                                @Override
                                public boolean equals(Object other) {
                                    return true;
                                }

                                @Override
                                public int hashCode() {
                                    return "a".hashCode();
                                }
                            },
                            cents);
                    if (cents == 500) {
                        vault.map(Map.of("a", 500));
                    } else {
                        @SuppressWarnings({"unchecked", "rawtypes"})
                        Map<String, Integer> raw = (Map) odd;
                        vault.map(raw);
                    }
                })
                .agent("decimal-subclass", "a subclass of `BigDecimal` that compares as it likes", cents -> vault.exact(
                        cents == 500 ? new BigDecimal(500) : new Flattering(cents)))
                .agent("integer-subclass", "a subclass of `BigInteger` that shows another number", cents -> vault.whole(
                        cents == 500 ? BigInteger.valueOf(500) : new Modest(cents)))
                .agent("decimal-scale", "another scale, and a tiny bit too much", cents -> vault.exact(
                        cents == 500 ? new BigDecimal("500") : new BigDecimal("5.01E+2")))
                .agent("bean-lies", "a subclass of a bean that answers something else later", cents -> vault.order(new Lying(cents)))
                .agent("bean-changed", "a bean that is changed after it was judged", cents -> {
                    Order order = new Order(500);
                    if (cents == 500) {
                        vault.order(order);
                    } else {
                        vault.order(new Order(500) {
                            private boolean judged;

                            @Override
                            public int getCents() {
                                int now = super.getCents();
                                if (judged) {
                                    setCents(cents);
                                }
                                judged = true;
                                return now;
                            }
                        });
                    }
                })
                .agent("raw-type", "another type through raw generics", cents -> {
                    if (cents == 500) {
                        till.pay(cents);
                    } else {
                        @SuppressWarnings({"unchecked", "rawtypes"})
                        List<Integer> raw = (List) List.of(501L);
                        vault.all(raw);
                    }
                })
                .agent("enum", "another constant, null, and one that was made by hand", cents -> {
                    vault.melt(cents == 500 ? Vault.Metal.TIN : Vault.Metal.GOLD, 500);
                    vault.melt(null, cents);
                })
                .agent("turkish", "a locale in which I has no dot", cents -> withLocale(
                        Locale.forLanguageTag("tr"), () -> vault.to(cents == 500 ? "TITLE" : "T\u0130TLE", 500)))
                .agent("look-alike", "a text that only looks the same", cents -> vault.to(
                        cents == 500 ? "title" : "tit\u04cfe", 500))
                .agent("full-width", "full-width letters, an invisible one", cents -> vault.to(
                        cents == 500 ? "title" : "t\u200bitle", 500))
                .agent("arabic-digits", "a locale with other digits, and another time zone", cents -> withLocale(
                        Locale.forLanguageTag("ar-SA-u-nu-arab"), () -> {
                            TimeZone before = TimeZone.getDefault();
                            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                            try {
                                vault.on(LocalDate.of(cents == 500 ? 2000 : 1999, cents == 500 ? 1 : 12, cents == 500 ? 1 : 31), 500);
                            } finally {
                                TimeZone.setDefault(before);
                            }
                        }));
    }

    private static void withLocale(Locale locale, Runnable work) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            work.run();
        } finally {
            Locale.setDefault(before);
        }
    }
}
