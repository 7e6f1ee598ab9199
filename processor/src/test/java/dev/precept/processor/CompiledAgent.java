package dev.precept.processor;

import dev.precept.AgentContract;

/** An agent that tests know from its class file only, compiled without the processor. */
@AgentContract(id = "compiled", version = "1", tools = CompiledTools.class)
public interface CompiledAgent {}
