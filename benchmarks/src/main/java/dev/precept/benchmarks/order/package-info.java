/** What it costs to remember what has happened in a session; never what the calls themselves cost. */
@NullMarked
package dev.precept.benchmarks.order;

import org.jspecify.annotations.NullMarked;
