package dev.precept.testkit.scenario;

import java.util.List;

/** Makes the objects whose tools scenarios call, for the command line: a public class with a public constructor without parameters. */
@FunctionalInterface
public interface ToolSource {

    /** The objects, over what is so in a scenario. */
    List<?> tools(World world);
}
