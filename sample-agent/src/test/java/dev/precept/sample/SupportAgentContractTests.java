package dev.precept.sample;

import dev.precept.testkit.GenerateContractTests;

/** Asks for the tests that follow from the agent's contracts. */
@GenerateContractTests(SupportAgent.class)
class SupportAgentContractTests {}
