/** What helps a project that has tools, and no contracts yet: one finding instead of hundreds, a list, and proposals. */
@NullMarked
package dev.precept.processor.adopt;

import org.jspecify.annotations.NullMarked;
