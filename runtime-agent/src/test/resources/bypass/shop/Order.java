package shop;

/** A bean that whoever wants to can change, or inherit from. */
public class Order {
    private int cents;

    public Order(int cents) {
        this.cents = cents;
    }

    public int getCents() {
        return cents;
    }

    public void setCents(int cents) {
        this.cents = cents;
    }
}
