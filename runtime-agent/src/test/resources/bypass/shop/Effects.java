package shop;

/** What tools really did; more than 500 cents is what no rule allows. */
public final class Effects {
    public static int count;
    public static int forbidden;

    private Effects() {}

    public static synchronized void did(long cents) {
        count++;
        if (cents <= 0 || cents > 500) {
            forbidden++;
        }
    }

    public static synchronized void clear() {
        count = 0;
        forbidden = 0;
    }
}
