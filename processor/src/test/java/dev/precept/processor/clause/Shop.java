package dev.precept.processor.clause;

/** The source that the tests' clauses are about: a tool with a parameter of every kind, and its facts. */
final class Shop {

    static final String SOURCE = """
            package shop;

            import java.math.BigDecimal;
            import java.math.BigInteger;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.CompletionStage;

            public final class Shop {
                public enum Cabin { ECONOMY, BUSINESS }

                public record Item(String sku, BigDecimal price, int count, Integer rating) {}

                public record Order(String userId, int ageDays, BigDecimal total, List<Item> items, Cabin cabin) {}

                public static final class User {
                    private final String name;
                    private final boolean verified;

                    public User(String name, boolean verified) {
                        this.name = name;
                        this.verified = verified;
                    }

                    public String getName() {
                        if (name.equals("throws")) {
                            throw new IllegalArgumentException("must not show");
                        }
                        return name;
                    }

                    public boolean isVerified() {
                        return verified;
                    }

                    private String secret() {
                        return "";
                    }
                }

                public static final class Facts {
                    public int calls;

                    public Order order(String orderId) {
                        calls++;
                        return switch (orderId) {
                            case "none" -> null;
                            case "boom" -> throw new IllegalStateException("must not show");
                            case "linkage" -> throw new NoClassDefFoundError("must not show");
                            default -> new Order("u-" + orderId, orderId.length(), new BigDecimal("12.50"),
                                List.of(new Item("a", new BigDecimal("2.50"), 1, 5), new Item("b", BigDecimal.TEN, 2, null)),
                                Cabin.BUSINESS);
                        };
                    }

                    public User user(String userId) {
                        calls++;
                        return new User(userId.substring(2), true);
                    }

                    public int stock(int count) {
                        return count;
                    }

                    public long limit() {
                        return 100;
                    }

                    public ZonedDateTime due(Instant from) {
                        return from.plusSeconds(3600).atZone(ZoneId.of("Asia/Tokyo"));
                    }

                    public int hourOf(OffsetDateTime at) {
                        return at.getHour();
                    }

                    public Duration slack(LocalDate until, Duration least) {
                        return least.plusDays(until.getDayOfMonth());
                    }

                    public int other(String elsewhere) {
                        return 0;
                    }
                }

                public static final class Own {
                    public static boolean isShort(String text) {
                        if (text.equals("boom")) {
                            throw new IllegalArgumentException("must not show");
                        }
                        return text.length() < 4;
                    }

                    public static Integer lookAlike(int code) {
                        return code == 0 ? null : Integer.valueOf(-code);
                    }

                    public static BigDecimal net(BigDecimal gross, double rate) {
                        return gross.multiply(BigDecimal.valueOf(rate));
                    }

                    public static long longest(List<String> texts) {
                        return texts.stream().mapToInt(String::length).max().orElse(0);
                    }

                    public static boolean isDear(Item item, Cabin cabin) {
                        return item.price().signum() > 0 && cabin == Cabin.BUSINESS;
                    }

                    public static long counted(List<Long> numbers, Optional<String> note) {
                        return numbers.size() + note.map(String::length).orElse(0);
                    }
                }

                public Order tool(
                        int n, long big, Integer boxed, BigDecimal amount, BigInteger huge, double rate, Double boxedRate,
                        String orderId, boolean vip, Boolean flag, Cabin cabin, List<String> tags, int[] numbers,
                        List<Integer> counts, Order placed, UUID id, UUID otherId, Optional<String> note,
                        Map<String, Integer> scores, CompletionStage<String> later, int as, char letter, float ratio,
                        Set<String> labels, BigDecimal ceiling, Instant placedAt, OffsetDateTime offsetAt,
                        ZonedDateTime zonedAt, Duration window, LocalDate day, LocalDate otherDay, ZoneId zone,
                        List<Instant> times, LocalDateTime local, Duration pause, Instant paidAt,
                        List<String> words, List<List<Integer>> grid,
                        Map<Integer, String> byNumber, Map<Boolean, Integer> byTruth, List<BigDecimal> amounts,
                        Optional<Order> perhaps, List<Optional<String>> notes, Map<String, List<String>> groups,
                        Set<Set<String>> labelSets) {
                    return placed;
                }
            }
            """;

    private Shop() {}
}
