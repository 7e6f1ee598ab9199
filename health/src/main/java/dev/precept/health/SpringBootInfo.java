package dev.precept.health;

import dev.precept.runtime.ContractRuntime;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** What Spring Boot's {@code info} says of the contracts: the agent's version, what it was told, and how many tools are guarded. */
public final class SpringBootInfo implements InfoContributor {

    /** That of this class loader's runtime. */
    public SpringBootInfo() {}

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("contracts", Details.info(ContractRuntime.status()));
    }
}
