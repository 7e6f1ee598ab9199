/**
 * What people and programs wrote for a test, with the place of each value in its file: YAML and JSON read into one tree, and
 * values of that tree made into the types of a tool's parameters. Knows no contract and runs nothing.
 */
@NullMarked
package dev.precept.testkit.data;

import org.jspecify.annotations.NullMarked;
