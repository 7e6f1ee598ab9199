/**
 * A server and a client of the Model Context Protocol, joined in one JVM, and the small host that plays a script on the
 * client's side. The only package of the testkit that knows the MCP Java SDK, which the tests' own class path has to bring.
 */
@NullMarked
package dev.precept.testkit.mcp;

import org.jspecify.annotations.NullMarked;
