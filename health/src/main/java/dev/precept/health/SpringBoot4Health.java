package dev.precept.health;

import dev.precept.runtime.ContractRuntime;
import dev.precept.runtime.status.RuntimeStatus;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The health of the contracts for Spring Boot 4. Halted is {@code OUT_OF_SERVICE}, unguarded is {@code DOWN}; where some tools
 * refuse, the others serve, so that is {@code UP} with its reasons.
 */
public final class SpringBoot4Health implements HealthIndicator {

    private final Supplier<RuntimeStatus> asked;

    /** That of this class loader's runtime. */
    public SpringBoot4Health() {
        this(ContractRuntime::status);
    }

    SpringBoot4Health(Supplier<RuntimeStatus> asked) {
        this.asked = asked;
    }

    @Override
    public Health health() {
        RuntimeStatus now = asked.get();
        return Health.status(status(now.health())).withDetails(Details.of(now)).build();
    }

    private static Status status(RuntimeStatus.Health health) {
        return switch (health) {
            case SERVING, LIMITED -> Status.UP;
            case UNKNOWN -> Status.UNKNOWN;
            case STOPPED -> Status.OUT_OF_SERVICE;
            case UNGUARDED -> Status.DOWN;
        };
    }
}
