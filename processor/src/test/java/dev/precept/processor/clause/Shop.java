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

                public Order tool(
                        int n, long big, Integer boxed, BigDecimal amount, BigInteger huge, double rate, Double boxedRate,
                        String orderId, boolean vip, Boolean flag, Cabin cabin, List<String> tags, int[] numbers,
                        List<Integer> counts, Order placed, UUID id, UUID otherId, Optional<String> note,
                        Map<String, Integer> scores, CompletionStage<String> later, int as, char letter, float ratio,
                        Set<String> labels, BigDecimal ceiling, Instant placedAt, OffsetDateTime offsetAt,
                        ZonedDateTime zonedAt, Duration window, LocalDate day, LocalDate otherDay, ZoneId zone,
                        List<Instant> times, LocalDateTime local, Duration pause, Instant paidAt) {
                    return placed;
                }
            }
            """;

    private Shop() {}
}
