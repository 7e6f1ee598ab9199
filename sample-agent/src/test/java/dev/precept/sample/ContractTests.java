package dev.precept.sample;

import dev.precept.testkit.GenerateContractTests;

/** Asks for the tests that follow from the contracts of the agents. */
@GenerateContractTests({SupportAgent.class, BackOfficeAgent.class})
class ContractTests {}
