package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;

/** Turns a class file and a plan into a class file. A seam: what happens when this fails has to be tested. */
@FunctionalInterface
interface Weaving {

    /**
     * Weaves a class.
     *
     * @param withRuntime whether refusing methods may call the runtime
     */
    byte[] weave(byte[] bytes, Plan plan, boolean withRuntime);
}
