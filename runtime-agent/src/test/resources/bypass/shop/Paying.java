package shop;

/** Knows nothing of tools. */
public interface Paying<T> {
    void pay(T cents);
}
