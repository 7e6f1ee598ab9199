package shop;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A configuration that holds its tools as nested and inner classes, with beans for arguments. */
@Configuration
class CustomerTools {

    static class Address {
        private String city;
        private String zip;

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public String getZip() {
            return zip;
        }

        public void setZip(String zip) {
            this.zip = zip;
        }
    }

    static class Customer {
        private final String name;
        private final Address address;
        private final boolean active;

        Customer(String name, Address address, boolean active) {
            this.name = name;
            this.address = address;
            this.active = active;
        }

        public String getName() {
            return name;
        }

        public Address getAddress() {
            return address;
        }

        public boolean isActive() {
            return active;
        }
    }

    @Bean
    Reads reads() {
        return new Reads();
    }

    @Bean
    Function<String, String> upper() {
        return text -> text.toUpperCase(Locale.ROOT);
    }

    static class Reads {

        @Tool(description = "The attributes of a customer")
        @Effect(EffectClass.READ_ONLY)
        Map<String, ? super String> attributes(String customerId) {
            return new LinkedHashMap<String, String>();
        }
    }

    class Writes {

        @Tool(description = "Move a customer")
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(
                rule = "Only active customers, inside of the country",
                require = "customer.active && customer.address.zip.matches('^[0-9]{5}$') && size(customer.name) > 0")
        CompletableFuture<Void> move(
                @ToolParam(description = "who") Customer customer, @ToolParam(description = "when") Duration in) {
            return CompletableFuture.completedFuture(null);
        }
    }
}
