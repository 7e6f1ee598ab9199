package dev.precept.airline;

import dev.precept.testkit.GenerateContractTests;

/** Asks for the tests that follow from the policy's contracts. */
@GenerateContractTests(AirlineAgent.class)
class AirlineAgentContractTests {}
