package dev.precept.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.weave.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of options, and its page. */
class ConfigurationTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "configuration.md");
    private static final String BEGIN = "<!-- The table is written by ConfigurationTest. -->\n";
    private static final String END = "<!-- The end of the table. -->";

    @Test
    void hasTheHashOfItsDefaultsAtHand() {
        Configuration defaults = Configuration.of(Map.of());

        assertThat(Configuration.hash(defaults.effective())).isEqualTo(Configuration.HASH_OF_DEFAULTS);
        assertThat(defaults.loosened()).isEmpty();
    }

    @Test
    void hashesWhatHoldsAndNotWhoSaidIt() {
        String quiet = Configuration.of(Map.of(OptionKey.LOG, "quiet")).hash();

        assertThat(quiet).hasSize(64).isNotEqualTo(Configuration.HASH_OF_DEFAULTS);
        assertThat(Configuration.of(Map.of(OptionKey.LOG, "normal")).hash()).isEqualTo(Configuration.HASH_OF_DEFAULTS);
    }

    @Test
    void hasDefaultsThatItsTypesTakeAndThatLoosenNothing() {
        for (OptionKey option : OptionKey.values()) {
            assertThat(option.loosens(option.normal())).isFalse();
            assertThat(option.normal().isEmpty() ? "" : option.type().canonical(option.normal()))
                    .isEqualTo(option.normal());
            assertThat(option.type().choices()).containsAll(option.bearing().loosening());
        }
        assertThat(OptionKey.keys()).isSorted();
    }

    @Test
    void namesTheAdaptersThatThereAre() {
        assertThat(OptionKey.REQUIRE_ADAPTERS.type().choices()).hasSameElementsAs(Adapters.FRAMEWORKS);
    }

    @Test
    void standsOnItsPage() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("precept.regenerate")) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
            return;
        }

        assertThat(page.substring(begin, end)).isEqualTo(table());
    }

    private static String table() {
        return "\n| option | type | default | since | compared with its default | said | system property | meaning |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + Arrays.stream(OptionKey.values())
                        .map(option -> row(List.of(
                                '`' + option.key() + '`',
                                type(option.type()),
                                option.normal().isEmpty() ? "none" : '`' + option.normal() + '`',
                                option.since(),
                                option.bearing().words(),
                                place(option.place()),
                                option.property() == null ? "" : '`' + option.property() + '`',
                                option.meaning())))
                        .collect(Collectors.joining())
                + '\n';
    }

    private static String type(OptionType type) {
        String choices =
                type.choices().stream().map(choice -> '`' + choice + '`').collect(Collectors.joining(", "));
        return switch (type.kind()) {
            case CHOICE -> "one of " + choices;
            case NAMES -> "any of " + choices + ", as a list or with `+` between them";
            case PATH, DAY -> type.takes();
        };
    }

    private static String place(OptionKey.Place place) {
        return switch (place) {
            case START -> "at the start";
            case FILE -> "in the file";
            case ANYWHERE -> "at the start, in the file";
        };
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
