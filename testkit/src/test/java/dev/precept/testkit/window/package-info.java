/** A counter where one thing has to come after another. Nothing here is an example to copy. */
package dev.precept.testkit.window;
