/** Evaluations, made of test classes that are run in a launcher of their own. */
package dev.precept.testkit.evaluation;
