package dev.precept.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a store is, and how it is used. Immutable; each method but {@link #of} gives other settings.
 *
 * @param url {@code jdbc:h2:file:<absolute path>}, or {@code jdbc:postgresql://host/database} with settings of the driver
 * @param anchor a file of this JVM's own, away from the database and from its backups, that remembers how far the store
 *     was
 * @param user of the database
 * @param password of the user; never in a message
 * @param deadline how long a call may take, between 100 ms and a minute; 5 s by default
 * @param connections how many calls are served at the same time, 1 to 64; 4 by default. H2 has one.
 * @param lease how long a JVM of a fleet acts on what it knows of halts without asking, between 200 ms and 30 s; 1 s by
 *     default
 */
public record StoreSettings(
        String url, Path anchor, String user, String password, Duration deadline, int connections, Duration lease) {

    private static final String CODE = "PRE-0741";

    /** Checks everything that can be checked without a database. */
    public StoreSettings {
        StoreUrl.parse(url);
        if (!anchor.isAbsolute() || anchor.getFileName() == null) {
            throw wrong("the anchor " + anchor + " is no absolute path of a file", "write it from the root on");
        }
        between("deadline", deadline, Duration.ofMillis(100), Duration.ofMinutes(1));
        between("lease", lease, Duration.ofMillis(200), Duration.ofSeconds(30));
        if (connections < 1 || connections > 64) {
            throw wrong(connections + " connections are none or too many", "name a number from 1 to 64");
        }
    }

    /** The settings for a store. */
    public static StoreSettings of(String url, Path anchor) {
        return new StoreSettings(url, anchor, "precept", "", Duration.ofSeconds(5), 4, Duration.ofSeconds(1));
    }

    /** With whom to connect. For H2 the user is made with the store. */
    public StoreSettings credentials(String user, String password) {
        return new StoreSettings(url, anchor, user, password, deadline, connections, lease);
    }

    /** With another deadline. */
    public StoreSettings deadline(Duration deadline) {
        return new StoreSettings(url, anchor, user, password, deadline, connections, lease);
    }

    /** With another number of connections. */
    public StoreSettings connections(int connections) {
        return new StoreSettings(url, anchor, user, password, deadline, connections, lease);
    }

    /** With another lease. */
    public StoreSettings lease(Duration lease) {
        return new StoreSettings(url, anchor, user, password, deadline, connections, lease);
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw wrong("a " + name + " of " + value + " is out of range", "name one from " + least + " to " + most);
        }
    }

    static IllegalArgumentException wrong(String what, String fix) {
        return new IllegalArgumentException('[' + CODE + "] The store's settings are wrong: " + what + ". Fix: " + fix
                + ". See docs/errors/" + CODE + ".md");
    }

    @Override
    public String toString() {
        return "store " + StoreUrl.parse(url).shown() + " as " + user + ", anchor " + anchor;
    }
}
