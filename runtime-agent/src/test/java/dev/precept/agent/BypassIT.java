package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways to a tool's body past its guard, each gone with an amount that the rule allows and with one that it does not: see
 * {@code src/test/resources/bypass}. What became of them stands in {@code docs/bypass.md}, which is written by this test
 * with {@code -Dprecept.regenerate=true}.
 */
class BypassIT {

    /** What nothing inside the JVM can stop; {@code docs/limitations.md} says why of each. */
    private static final Set<String> EFFECT = Set.of(
            "hidden",
            "metafactory-for-tool",
            "shadowed-guard",
            "bean-lies",
            "bean-changed",
            "hook-removed",
            "replaced-at-load",
            "loaded-within-ours",
            "loaded-on-full-stack",
            "body",
            "body-handle",
            "effect");

    /** What an agent refuses, and classes cannot that a build has woven: here nobody looks at the classes that attack. */
    private static final Set<String> EFFECT_WITHOUT_AGENT = Set.of(
            "overrides",
            "overrides-by-interface",
            "overrides-and-calls",
            "overrides-below",
            "anonymous-overrides",
            "local-overrides",
            "fake-bridge",
            "anonymous-implements",
            "borrowed",
            "borrowed-default",
            "wider",
            "wider-abstract",
            "enum-constant",
            "record-implements",
            "lambda",
            "lambda-reference",
            "lambda-serializable",
            "proxy-of-tool",
            "cglib-fixed",
            "cglib-handler",
            "byte-buddy",
            "byte-buddy-loader",
            "defined",
            "stripped",
            "renamed",
            "override-elsewhere",
            "override-silent",
            "woven-by-hand",
            "guard-first",
            "tool-first");

    /** Here the JDK makes an ordinary class up to 21, and a hidden one afterwards. */
    private static final String BY_JDK = "handle-for-tool";

    @TempDir
    static Path folder;

    private static final BypassTable TABLE = new BypassTable();
    private static BypassShop shop;

    @BeforeAll
    static void goEveryWay() throws IOException {
        shop = new BypassShop(folder);
        Outcome outcome = shop.withTheOtherAgent(shop.jvm().guarded("log=quiet,failure-policy=refuse"))
                .run("attempts.Main");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        List<String> lines =
                new ArrayList<>(outcome.out().lines().map(BypassIT::onEveryJdk).toList());
        lines.addAll(onTheClassPath(true));
        TABLE.column(lines);
        goEveryWayWithoutTheAgent();
    }

    /** The same, with classes that a build has woven, and without our agent. */
    private static void goEveryWayWithoutTheAgent() throws IOException {
        shop.weave();
        Outcome outcome = shop.withTheOtherAgent(shop.jvm()).run("attempts.Main");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        List<String> lines = new ArrayList<>(outcome.out().lines().toList());
        lines.addAll(onTheClassPath(false));
        TABLE.column(lines);
    }

    private static String onEveryJdk(String line) {
        boolean refused = Runtime.version().feature() < 22 && line.endsWith("\trefused");
        boolean hidden = Runtime.version().feature() >= 22 && line.endsWith("\teffect");
        return line.contains('\t' + BY_JDK + '\t') && (refused || hidden)
                ? line.substring(0, line.lastIndexOf('\t')) + "\teffect from JDK 22 on"
                : line;
    }

    private static List<String> onTheClassPath(boolean guarded) throws IOException {
        String group = "The front of the class path\t";
        Path guard = shop.folder("guard-first");
        put(guard, "shop/TillPreceptGuard.class", Files.readAllBytes(shop.forged("shop/TillPreceptGuard")));
        Path tool = shop.folder("tool-first");
        put(tool, "shop/Till.class", Files.readAllBytes(shop.forged("shop/Till")));
        String index = Files.readString(shop.tools().resolve("META-INF/precept/tools/shop.Till"));
        Path masked = shop.folder("index-first");
        put(
                masked,
                "META-INF/precept/tools/shop.Till",
                index.replaceAll("tool .*\n?", "").getBytes("UTF-8"));
        Path emptied = shop.folder("index-empty");
        put(emptied, "META-INF/precept/tools/shop.Till", new byte[0]);
        return List.of(
                group + "guard-first\ta guard that permits everything, with the right hash\t" + with(guard, guarded),
                group + "tool-first\tthe tool's class without its annotations\t" + with(tool, guarded),
                group + "index-first\tan index that names no tools\t" + with(masked, guarded),
                group + "index-empty\tan empty index\t" + with(emptied, guarded));
    }

    private static String with(Path first, boolean guarded) {
        if (!guarded) {
            return shop.jvm(first).run("attempts.Once").out().strip();
        }
        ForkedJvm strict = shop.jvm(first).guarded("log=quiet");
        Outcome halted = strict.run("attempts.Once");
        Outcome refused =
                shop.jvm(first).guarded("log=quiet,failure-policy=refuse").run("attempts.Once");
        String outcome = refused.out().strip();
        return halted.exit() == 78 && outcome.equals("refused") ? "does not start" : outcome;
    }

    private static void put(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    static Stream<BypassTable.Row> attempts() {
        return TABLE.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void hasNoEffectUnlessItIsKnownToHaveOne(BypassTable.Row attempt) {
        boolean known = EFFECT.contains(attempt.id()) || attempt.id().equals(BY_JDK);
        // Without a transformer nothing is loaded within one.
        boolean knownWithoutAgent =
                !attempt.id().equals("loaded-within-ours") && (known || EFFECT_WITHOUT_AGENT.contains(attempt.id()));

        assertThat(attempt.outcomes()).hasSize(2).doesNotContain("stopped by nothing");
        assertThat(attempt.outcomes().get(0).startsWith("effect")).isEqualTo(known);
        assertThat(attempt.outcomes().get(1).startsWith("effect")).isEqualTo(knownWithoutAgent);
    }

    @Test
    void saysOfEveryEffectWhyNothingStopsIt() throws IOException {
        String limitations = Files.readString(BypassTable.DOCS.resolve("limitations.md"));

        assertThat(attempts().filter(row -> row.outcomes().get(0).startsWith("effect")))
                .isNotEmpty()
                .allMatch(row -> limitations.contains('`' + row.id() + '`'));
    }

    @Test
    void aBuildThatWeavesTheAttemptsFails() {
        Outcome build = shop.weaveTheAttempts();

        assertThat(build.exit()).isEqualTo(1);
        assertThat(build.err())
                .contains("attempts.Subclasses$Overriding#pay", "attempts.Subclasses$Borrowing", "rogue.Bridge#pay")
                .contains("attempts.Subclasses#lambda$", "PRE-0718");
    }

    @Test
    void isWhatThePageSays() throws IOException {
        String page = TABLE.page(List.of("with the agent", "woven by the build, no agent"));
        if (Boolean.getBoolean("precept.regenerate")) {
            Files.writeString(BypassTable.PAGE, page);
        }

        assertThat(Files.readString(BypassTable.PAGE)).isEqualTo(page);
        assertThat(TABLE.rows()).hasSizeGreaterThan(170);
    }
}
