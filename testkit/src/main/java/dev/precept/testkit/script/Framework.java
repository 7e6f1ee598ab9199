package dev.precept.testkit.script;

/** A framework that the testkit works with and does not bring. */
public final class Framework {

    private final String name;
    private final String probe;
    private final String coordinates;

    private Framework(String name, String probe, String coordinates) {
        this.name = name;
        this.probe = probe;
        this.coordinates = coordinates;
    }

    /**
     * Names a framework.
     *
     * @param probe a class of it
     * @param coordinates of the artifact that has the class, as group:artifact
     */
    public static Framework of(String name, String probe, String coordinates) {
        return new Framework(name, probe, coordinates);
    }

    /**
     * Called before the first class is touched that needs it.
     *
     * @throws IllegalStateException if it is not there, with what to add
     */
    public void require() {
        try {
            Class.forName(probe, false, Framework.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    name + " is not on the class path of the tests, and precept-testkit does not bring it. Fix: add "
                            + coordinates + " with test scope, in the version that the application uses.",
                    missing);
        }
    }
}
