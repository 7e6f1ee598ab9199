package shop;

/** Overrides tools of the till under the processor's eyes, and says nothing about contracts. */
public class NightTill extends Till {
    private static final long serialVersionUID = 1L;

    @Override
    public void pay(Integer cents) {
        super.pay(cents);
    }

    @Override
    protected void lend(int cents) {
        Effects.did(cents);
    }

    public Runnable superLater(int cents) {
        return () -> super.lend(cents);
    }
}
