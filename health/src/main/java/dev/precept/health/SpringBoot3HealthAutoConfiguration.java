package dev.precept.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Puts the health of Spring Boot 3 up where its class is there. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
public class SpringBoot3HealthAutoConfiguration {

    /** Made by Spring. */
    public SpringBoot3HealthAutoConfiguration() {}

    /** The indicator, which Actuator calls contracts. */
    @Bean("contractsHealthIndicator")
    public SpringBoot3Health contractsHealthIndicator() {
        return new SpringBoot3Health();
    }
}
