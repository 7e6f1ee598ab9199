package dev.precept.sample.unguarded;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class path without one of its entries. The entry cannot simply be left out of the list, since the manifest of another
 * jar may name it; so whatever comes from it is treated as missing, service files included.
 */
final class LoaderWithout extends URLClassLoader {

    private final String absent;

    LoaderWithout(URL[] classPath, String absent) {
        super(classPath, ClassLoader.getPlatformClassLoader());
        this.absent = absent;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (findResource(name.replace('.', '/') + ".class") == null) {
            throw new ClassNotFoundException(name);
        }
        return super.findClass(name);
    }

    @Override
    public @Nullable URL findResource(String name) {
        URL found = super.findResource(name);
        return found == null || isAbsent(found) ? null : found;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> present = Collections.list(super.findResources(name)).stream()
                .filter(url -> !isAbsent(url))
                .toList();
        return Collections.enumeration(present);
    }

    private boolean isAbsent(URL url) {
        return url.toString().startsWith(absent);
    }
}
