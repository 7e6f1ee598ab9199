package dev.precept.health;

import dev.precept.runtime.ContractRuntime;
import dev.precept.runtime.status.RuntimeStatus;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The readiness of the contracts for MicroProfile Health. It knows up and down only; down is what is halted, unguarded, or of
 * which nothing is known. Not for liveness: what is halted is still halted after a restart.
 */
@Readiness
public class MicroProfileReadiness implements HealthCheck {

    private final Supplier<RuntimeStatus> asked;

    /** That of this class loader's runtime. */
    public MicroProfileReadiness() {
        this(ContractRuntime::status);
    }

    MicroProfileReadiness(Supplier<RuntimeStatus> asked) {
        this.asked = asked;
    }

    @Override
    public HealthCheckResponse call() {
        RuntimeStatus now = asked.get();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("contracts").status(isUp(now.health()));
        Details.of(now).forEach((name, value) -> answer.withData(name, String.valueOf(value)));
        return answer.build();
    }

    static boolean isUp(RuntimeStatus.Health health) {
        return switch (health) {
            case SERVING, LIMITED -> true;
            case UNKNOWN, STOPPED, UNGUARDED -> false;
        };
    }
}
