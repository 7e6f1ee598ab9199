/** The real MCP Java SDK, server and client in one JVM; with the java agent, and without it. There is no adapter. */
package dev.precept.testkit.mcp;
