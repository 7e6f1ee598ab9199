/**
 * From the typed model to generated files: guards, the contract classes of agents, the index. The only importer of
 * JavaPoet. Nothing is judged here, and what is written does not depend on the order of the sources.
 */
@NullMarked
package dev.precept.processor.emit;

import org.jspecify.annotations.NullMarked;
