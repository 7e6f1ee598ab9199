package devtools;

import dev.precept.runtime.PreceptListener;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.annotation.Bean;
import shop.Driver;
import shop.Till;

/** Restarts itself once, as DevTools do when a class has changed: the classes of the folder are loaded anew. */
@SpringBootApplication
public class DevMain {

    private static final String RESTARTED = "shop.restarted";

    public static void main(String[] steps) {
        SpringApplication.run(DevMain.class, steps);
    }

    /** A bean, so that Spring closes it: the runtime is in a jar, which DevTools do not load anew. */
    @Bean
    PreceptListener.Subscription routes() {
        return Driver.ROUTES;
    }

    @Bean
    CommandLineRunner driver() {
        return steps -> {
            System.out.println("loader " + Till.class.getClassLoader().getClass().getSimpleName());
            Driver.main(steps);
            if (System.setProperty(RESTARTED, "yes") == null) {
                Restarter.getInstance().restart();
            }
        };
    }
}
