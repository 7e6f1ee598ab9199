package dev.precept.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.flywaydb.core.api.logging.LogFactory;

/**
 * What Flyway says while the store's tables are brought up to date: warnings as they are, the rest for those who look for
 * it. Every open would otherwise tell the application's log which databases there are. Public since Flyway makes it by its
 * name; nothing for an application to call.
 */
public final class MigrationLog implements LogCreator, Log {

    private static final System.Logger LOG = System.getLogger("dev.precept.store");

    /** For Flyway. */
    public MigrationLog() {}

    /** A configuration that logs here, if Flyway can see this class: it may come from a loader above. */
    static FluentConfiguration configured(ClassLoader loader) {
        FluentConfiguration configuration = Flyway.configure(loader);
        try {
            Class<?> seen = Class.forName(MigrationLog.class.getName(), false, LogFactory.class.getClassLoader());
            return seen == MigrationLog.class ? configuration.loggers(seen.getName()) : configuration;
        } catch (ClassNotFoundException above) {
            return configuration;
        }
    }

    /** Flyway keeps its loggers for the whole JVM: the application's own migrations go on as if nothing had been. */
    static void done() {
        LogFactory.setConfiguration(new ClassicConfiguration());
    }

    @Override
    public Log createLogger(Class<?> of) {
        return this;
    }

    @Override
    public void debug(String message) {
        LOG.log(System.Logger.Level.TRACE, message);
    }

    @Override
    public void info(String message) {
        LOG.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void notice(String message) {
        LOG.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void warn(String message) {
        LOG.log(System.Logger.Level.WARNING, message);
    }

    @Override
    public void error(String message) {
        LOG.log(System.Logger.Level.ERROR, message);
    }

    @Override
    public void error(String message, Exception cause) {
        LOG.log(System.Logger.Level.ERROR, message, cause);
    }
}
