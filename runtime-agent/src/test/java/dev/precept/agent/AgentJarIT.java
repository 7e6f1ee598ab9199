package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jar, and what must not be: it lies on the class path of every application that it guards. */
class AgentJarIT {

    private static final String OWN = "dev/precept/agent/";

    @Test
    void holdsNothingOutsideItsOwnPackages() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.jar("agent").toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith(OWN) || name.startsWith("META-INF/"))
                    .noneMatch(name -> name.startsWith("META-INF/services") || name.startsWith("META-INF/versions"))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .anyMatch(name -> name.startsWith(OWN + "shaded/bytebuddy/jar/asm/"));
        }
    }

    @Test
    void isSmall() throws IOException {
        assertThat(ForkedJvm.jar("agent").toFile().length()).isLessThan(700_000);
    }

    @Test
    void asksTheJvmForNothingThatItDoesNotUse() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.jar("agent").toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("dev.precept.agent.Premain");
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("dev.precept.agent");
            assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
            assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("false");
            assertThat(manifest.getValue("Can-Redefine-Classes")).isEqualTo("false");
            assertThat(manifest.getValue("Boot-Class-Path")).isNull();
            assertThat(manifest.getValue("Agent-Class")).isEqualTo("dev.precept.agent.Attached");
            assertThat(manifest.getValue("Launcher-Agent-Class")).isNull();
        }
    }
}
