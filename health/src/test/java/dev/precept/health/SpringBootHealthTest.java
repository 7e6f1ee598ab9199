package dev.precept.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.status.Guarding;
import dev.precept.runtime.status.RuntimeStatus;
import dev.precept.runtime.status.RuntimeStatus.Health;
import dev.precept.runtime.status.ToolStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.info.Info;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The shapes of Spring Boot 3 and 4, which have packages of their own, on one class path. */
class SpringBootHealthTest {

    private static RuntimeStatus status(Health health) {
        ToolStatus tool = new ToolStatus("shop.Till", "pay()V", "pay", "app", "", Guarding.AGENT, "");
        return new RuntimeStatus(health, List.of("because"), Optional.empty(), List.of(tool), List.of(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVING, UP, true",
        "LIMITED, UP, true",
        "UNKNOWN, UNKNOWN, false",
        "STOPPED, OUT_OF_SERVICE, false",
        "UNGUARDED, DOWN, false"
    })
    void saysWhatTheRuntimeSays(Health health, String expected, boolean ready) {
        var three = new SpringBoot3Health(() -> status(health)).health();
        var four = new SpringBoot4Health(() -> status(health)).health();

        assertThat(three.getStatus().getCode()).isEqualTo(expected);
        assertThat(four.getStatus().getCode()).isEqualTo(expected);
        assertThat(three.getDetails())
                .containsEntry("tools.agent", 1L)
                .containsEntry("reasons", "because")
                .isEqualTo(four.getDetails());
        assertThat(MicroProfileReadiness.isUp(health)).isEqualTo(ready);
    }

    @Test
    void isPutUpByItself() {
        for (Class<?> configuration : List.of(
                SpringBoot3HealthAutoConfiguration.class,
                SpringBoot4HealthAutoConfiguration.class,
                SpringBootInfoAutoConfiguration.class)) {
            try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(configuration)) {
                assertThat(context.getBeanDefinitionNames()).anyMatch(name -> name.startsWith("contracts"));
            }
        }
    }

    @Test
    void informsAboutTheAgent() {
        Info.Builder info = new Info.Builder();
        new SpringBootInfo().contribute(info);

        assertThat(info.build().getDetails().get("contracts").toString()).contains("agent=none", "contracts=UNKNOWN");
    }
}
