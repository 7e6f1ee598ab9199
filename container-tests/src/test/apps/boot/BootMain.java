package boot;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import shop.Driver;

/** The shop as an application of Spring Boot without a web server. */
@SpringBootApplication
public class BootMain {

    public static void main(String[] steps) {
        SpringApplication.run(BootMain.class, steps);
    }

    @Bean
    CommandLineRunner driver() {
        return Driver::main;
    }
}
