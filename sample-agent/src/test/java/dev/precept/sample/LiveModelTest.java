package dev.precept.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveModelTest {

    @Test
    void isWantedWithAServerAndAModel() {
        assertThat(LiveModel.from(Map.of("OPENAI_BASE_URL", "http://localhost/v1", "MODEL", "m"))
                        .isWanted())
                .isTrue();
    }

    @Test
    void isWantedWithAKeyAndAModel() {
        assertThat(LiveModel.from(Map.of("OPENAI_API_KEY", "k", "MODEL", "m")).isWanted())
                .isTrue();
    }

    @Test
    void isNotWantedForAKeyThatLiesAround() {
        LiveModel model = LiveModel.from(Map.of("OPENAI_API_KEY", "k"));

        assertThat(model.isWanted()).isFalse();
        assertThat(model.complaint()).isEmpty();
    }

    @Test
    void missesTheModelOfAServer() {
        assertThat(LiveModel.from(Map.of("OPENAI_BASE_URL", "http://localhost/v1"))
                        .complaint())
                .contains("MODEL is not");
    }
}
