package dev.precept.benchmarks.boot;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A web server and one class of tools; ends as soon as it is ready. */
@SpringBootApplication
public class Application {

    /** Made by Spring. */
    public Application() {}

    /** Runs it. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext context =
                SpringApplication.run(Application.class, "--server.port=0", "--spring.main.banner-mode=off")) {
            if (context.getBean(RefundTools.class).refund("o-1", 20) != 20) {
                throw new IllegalStateException("the tool did not run");
            }
            Duration processor =
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            System.out.println("ready " + processor.toMillis());
            System.out.println(
                    "loaded " + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        }
    }
}
