package dev.precept.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Puts the info up where its class is there. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.boot.actuate.info.InfoContributor")
public class SpringBootInfoAutoConfiguration {

    /** Made by Spring. */
    public SpringBootInfoAutoConfiguration() {}

    /** The contributor. */
    @Bean("contractsInfoContributor")
    public SpringBootInfo contractsInfoContributor() {
        return new SpringBootInfo();
    }
}
