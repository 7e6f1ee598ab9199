package dev.precept.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatClassesTest {

    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();

    @TempDir
    Path folder;

    @Test
    void readsFoldersAndJarsInTheirOrder() throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("shop"));
        Files.write(classes.resolve("shop/Till.class"), new byte[] {1});
        Path jar = folder.resolve("shop.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream target = new JarOutputStream(out)) {
            target.putNextEntry(new JarEntry("shop/Till.class"));
            target.write(2);
            target.putNextEntry(new JarEntry("shop/Desk.class"));
            target.write(3);
        }

        FlatClasses files = new FlatClasses(List.of(classes, jar));
        assertThat(files.read(SYSTEM, "shop/Till")).containsExactly(1);
        assertThat(files.read(SYSTEM, "shop/Desk")).containsExactly(3);
        assertThat(new FlatClasses(List.of(jar, classes)).read(SYSTEM, "shop/Till"))
                .containsExactly(2);
    }

    @Test
    void asksTheLoaderForWhatIsNotThere() throws IOException {
        FlatClasses files = new FlatClasses(List.of(folder));

        assertThat(files.read(SYSTEM, "java/lang/String")).isNotEmpty();
        assertThat(files.read(SYSTEM, "shop/None")).isNull();
    }
}
