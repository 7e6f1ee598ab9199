package dev.precept.testkit.contract.shapes;

import java.time.Instant;
import java.time.LocalDate;

/** A record. */
record Leg(String flight, LocalDate date, Instant at) {}
