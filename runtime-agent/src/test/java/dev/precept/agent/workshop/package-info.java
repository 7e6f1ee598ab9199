/** What tests build with: sources compiled on the spot, guards made by hand, woven class loaders, forked JVMs. */
@NullMarked
package dev.precept.agent.workshop;

import org.jspecify.annotations.NullMarked;
