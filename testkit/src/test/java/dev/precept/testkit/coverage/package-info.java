/** Coverage, seen from outside: test classes are run in a launcher of their own. */
package dev.precept.testkit.coverage;
