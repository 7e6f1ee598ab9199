package dev.precept.maven;

import dev.precept.agent.build.BuildWeaver;
import dev.precept.agent.build.Report;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.scan.UnreadableClassException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What the goals have in common: a folder, its class path, and a build that fails where a tool is not guarded. */
abstract class OutputGoal extends AbstractMojo {

    /** Weaves or looks. */
    abstract Report run(BuildWeaver weaver) throws IOException;

    final void run(Path folder, List<String> classPath) throws MojoExecutionException, MojoFailureException {
        if (!Files.isDirectory(folder)) {
            getLog().info("Nothing was compiled to " + folder);
            return;
        }
        Report report = look(folder, classPath);
        for (Fault fault : report.faults()) {
            getLog().error(fault.paragraph());
        }
        if (!report.faults().isEmpty()) {
            throw new MojoFailureException(
                    "Not every tool in " + folder + " is guarded: " + report.faults().get(0).line());
        }
        getLog().info(report.line());
    }

    private Report look(Path folder, List<String> classPath) throws MojoExecutionException {
        try {
            return run(new BuildWeaver(folder, classPath.stream().map(Path::of).toList()));
        } catch (IOException | UncheckedIOException | UnreadableClassException unreadable) {
            throw new MojoExecutionException(
                    "[PRE-0773] " + folder + ": " + unreadable.getMessage()
                            + ". Fix: see that the folder can be read and written, delete it, compile and weave again. See"
                            + " docs/errors/PRE-0773.md",
                    unreadable);
        }
    }
}
