package dev.precept.sample;

import java.nio.file.Files;
import java.nio.file.Path;

/** How this program has to be started, for people who started it otherwise. */
final class Launch {

    private Launch() {}

    /** What to say when Precept does not let the agent work. */
    static String refused(String reason) {
        String lines = reason.replaceAll("(.{1,96})(\\s+|$)", "  $1\n");
        return """
                Precept refused to let this agent work:

                %s
                Start it like this:

                  java -javaagent:%s -jar %s

                To see what happens without Precept:

                  java -jar %s --unguarded""".formatted(lines, agent(), jar(), jar());
    }

    private static Path jar() {
        Path classPath = Path.of(System.getProperty("java.class.path"));
        return classPath.endsWith("sample-agent.jar") ? classPath : Path.of("sample-agent/target/sample-agent.jar");
    }

    /** Beside this jar, in a build of the whole project. */
    private static Path agent() {
        Path built = jar().resolveSibling("../../runtime-agent/target/precept-agent.jar")
                .normalize();
        return Files.exists(built) ? built : Path.of("runtime-agent/target/precept-agent.jar");
    }
}
