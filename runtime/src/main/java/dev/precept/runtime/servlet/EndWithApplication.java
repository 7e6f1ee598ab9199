package dev.precept.runtime.servlet;

import dev.precept.runtime.Precept;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls {@link Precept#end} when the web application ends that this runtime belongs to. Containers find it as a service of
 * the jar; nobody has to name it.
 */
public final class EndWithApplication implements ServletContainerInitializer {

    /** Made by the container. */
    public EndWithApplication() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> none, ServletContext application) {
        // In a loader that several applications share, the end of one of them is not the runtime's.
        if (application.getClassLoader() == Precept.class.getClassLoader()) {
            application.addListener(new Ending());
        }
    }

    private static final class Ending implements ServletContextListener {
        @Override
        public void contextDestroyed(ServletContextEvent event) {
            Precept.end();
        }
    }
}
