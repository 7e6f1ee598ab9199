package shop;

import com.google.auto.value.AutoValue;
import java.math.BigDecimal;

@AutoValue
public abstract class Order {

    public abstract String getId();

    public abstract BigDecimal getAmount();

    static Order of(String id, BigDecimal amount) {
        return new AutoValue_Order(id, amount);
    }
}
