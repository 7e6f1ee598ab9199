package dev.precept.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Puts the health of Spring Boot 4 up where its class is there. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
public class SpringBoot4HealthAutoConfiguration {

    /** Made by Spring. */
    public SpringBoot4HealthAutoConfiguration() {}

    /** The indicator, which Actuator calls contracts. */
    @Bean("contractsHealthIndicator")
    public SpringBoot4Health contractsHealthIndicator() {
        return new SpringBoot4Health();
    }
}
