package dev.precept.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A project in a folder, and a local repository beside it: nothing is written to the user's own. What Maven needs comes from
 * there as from any remote repository, since the build around this test has downloaded it already.
 */
final class MavenBuild {

    static final String VERSION = System.getProperty("project.version");

    private static final Path PRECEPT = Path.of(System.getProperty("project.folder"));
    private static final Map<String, String> MODULES = Map.of(
            "annotations", "precept-annotations",
            "runtime", "precept-runtime",
            "processor", "precept-processor",
            "runtime-agent", "precept-agent",
            "maven-plugin", "precept-maven-plugin");

    private final Path folder;
    private final Path repository;

    private MavenBuild(Path folder, Path repository) {
        this.folder = folder;
        this.repository = repository;
    }

    /** A project with the artifacts of this build in its repository. */
    static MavenBuild in(Path folder) throws IOException {
        MavenBuild build = new MavenBuild(folder, folder.resolve("repository"));
        build.put(PRECEPT.resolve("pom.xml"), "precept-parent", ".pom");
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path home = PRECEPT.resolve(module.getKey());
            Path reduced = home.resolve("target/dependency-reduced-pom.xml");
            build.put(Files.exists(reduced) ? reduced : home.resolve("pom.xml"), module.getValue(), ".pom");
            Path named = home.resolve("target/" + module.getValue() + '-' + VERSION + ".jar");
            Path plain = home.resolve("target/" + module.getValue() + ".jar");
            build.put(Files.exists(named) ? named : plain, module.getValue(), ".jar");
        }
        return build.described();
    }

    /** Another project with the same repository. */
    MavenBuild beside(Path other) throws IOException {
        return new MavenBuild(other, repository).described();
    }

    private MavenBuild described() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency><groupId>dev.precept</groupId><artifactId>precept-runtime</artifactId><version>%1$s</version></dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
                      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version>
                        <configuration><annotationProcessorPaths><path>
                          <groupId>dev.precept</groupId><artifactId>precept-processor</artifactId><version>%1$s</version>
                        </path></annotationProcessorPaths></configuration>
                      </plugin>
                      <plugin>
                        <groupId>dev.precept</groupId><artifactId>precept-maven-plugin</artifactId><version>%1$s</version>
                        <executions><execution><id>default</id><goals><goal>weave</goal><goal>check</goal></goals></execution></executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(VERSION));
        String downloaded = Path.of(System.getProperty("maven.downloaded")).toUri().toString();
        // A local repository keeps no checksums of some files.
        Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <profiles><profile>
                    <id>downloaded</id>
                    <repositories><repository>%1$s</repository></repositories>
                    <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                  </profile></profiles>
                  <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
                </settings>
                """.formatted("<id>central</id><url>" + downloaded
                + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
                + "<snapshots><enabled>false</enabled></snapshots>"));
        return this;
    }

    void source(String path, String text) throws IOException {
        Path file = folder.resolve("src/main/java/" + path + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    Path classFile(String path) {
        return folder.resolve("target/classes/" + path + ".class");
    }

    /** Runs goals. */
    Outcome run(String... goals) throws IOException {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-s", folder.resolve("settings.xml").toString()));
        command.add("-Dmaven.repo.local=" + repository);
        command.addAll(List.of(goals));
        return execute(command);
    }

    /** Runs a class of the project without any agent. */
    Outcome java(String main) throws IOException {
        String classPath = String.join(
                File.pathSeparator,
                folder.resolve("target/classes").toString(),
                artifact("precept-runtime", ".jar").toString(),
                artifact("precept-annotations", ".jar").toString());
        return execute(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main));
    }

    private void put(Path file, String artifact, String suffix) throws IOException {
        Path target = artifact(artifact, suffix);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    private Path artifact(String name, String suffix) {
        return repository.resolve("dev/precept/" + name + '/' + VERSION + '/' + name + '-' + VERSION + suffix);
    }

    private Outcome execute(List<String> command) throws IOException {
        Path out = Files.createTempFile("maven", ".out");
        Path err = Files.createTempFile("maven", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "JAVA_TOOL_OPTIONS"));
        try {
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end; so far: " + Files.readString(out));
            }
            return new Outcome(process.exitValue(), Files.readString(out));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** How a process ended, and its standard output. */
    record Outcome(int exit, String out) {}
}
