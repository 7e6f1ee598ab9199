/** The real Spring AI, in a JVM with the java agent, and a scripted model. There is no adapter: the gate in the body decides. */
package dev.precept.testkit.springai;
