package dev.precept.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** A database's address, of which nothing but the address is left: no settings that run scripts, open ports or skip a check. */
sealed interface StoreUrl {

    /** For messages: never a password. */
    String shown();

    /** A file of H2's, without its suffix. */
    record H2File(Path path) implements StoreUrl {
        @Override
        public String shown() {
            return "jdbc:h2:file:" + path;
        }
    }

    /** A database of a PostgreSQL server. */
    record Postgres(String url, String shown) implements StoreUrl {}

    /** What of the driver's settings only says how to reach the server, and nothing about what is then done. */
    Set<String> HARMLESS = Set.of(
            "ssl",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "channelbinding",
            "sslnegotiation",
            "gssencmode",
            "applicationname",
            "tcpkeepalive",
            "targetservertype",
            "hostrecheckseconds",
            "loadbalancehosts");

    static StoreUrl parse(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return h2(url);
        }
        if (url.startsWith("jdbc:postgresql://")) {
            return postgres(url);
        }
        throw StoreSettings.wrong(
                "the address begins neither with jdbc:h2:file:/ nor with jdbc:postgresql://",
                "write jdbc:h2:file:/var/lib/desk/precept, or jdbc:postgresql://host/database");
    }

    private static H2File h2(String url) {
        if (url.indexOf(';') >= 0) {
            throw StoreSettings.wrong(
                    "the address of an H2 file has settings (" + setting(url) + ")",
                    "end it after the path; the store sets what it needs, and scripts, servers and weaker writing are"
                            + " not for it");
        }
        if (!url.startsWith("jdbc:h2:file:")) {
            throw StoreSettings.wrong(
                    "of H2 only files are kept, not what is in memory, on a server or in an archive",
                    "write jdbc:h2:file: and an absolute path");
        }
        String text = url.substring("jdbc:h2:file:".length());
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException no) {
            throw StoreSettings.wrong("\"" + text + "\" is no path", "write jdbc:h2:file: and an absolute path");
        }
        if (!path.isAbsolute() || !path.equals(path.normalize()) || path.getFileName() == null || text.contains(":")) {
            throw StoreSettings.wrong(
                    "\"" + text + "\" is no plain absolute path",
                    "write it from the root on, without . and .., since another directory must not mean another store");
        }
        return new H2File(path);
    }

    private static String setting(String url) {
        String first = url.substring(url.indexOf(';') + 1);
        int end = first.indexOf('=');
        return (end < 0 ? first : first.substring(0, end)).toUpperCase(Locale.ROOT);
    }

    private static Postgres postgres(String url) {
        URI uri;
        try {
            uri = new URI(url.substring("jdbc:".length()));
        } catch (URISyntaxException no) {
            throw StoreSettings.wrong(
                    "the address cannot be read at character " + (no.getIndex() + "jdbc:".length()),
                    "write jdbc:postgresql://host:5432/database");
        }
        String authority = uri.getRawAuthority();
        String path = uri.getRawPath();
        if (authority == null || authority.contains("@") || path == null || path.length() < 2) {
            throw StoreSettings.wrong(
                    "the address has no host, no database, or a user in it",
                    "write jdbc:postgresql://host:5432/database, and the user with credentials(user, password)");
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            if (!HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                throw StoreSettings.wrong(
                        "the address has the setting \"" + name + "\"",
                        "leave it out; user and password go into credentials(user, password), times into deadline(…),"
                                + " and what loads classes or changes what is written is not for a store");
            }
        }
        return new Postgres(url, "jdbc:postgresql://" + authority + path);
    }
}
