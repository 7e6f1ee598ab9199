package late;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loads the shop long after the start, in a loader that the class path does not show: the steps follow the places. */
public final class Late {

    private Late() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (String place : arguments[0].split(File.pathSeparator)) {
            places.add(new File(place).toURI().toURL());
        }
        ClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        try {
            String[] steps = Arrays.copyOfRange(arguments, 1, arguments.length);
            loader.loadClass("shop.Driver").getMethod("main", String[].class).invoke(null, (Object) steps);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
