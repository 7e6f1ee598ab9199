/**
 * The request gate: letters of a request against the phrases of a contract, then the classifier that the application
 * registered, before any model sees it. No session and no tool is known here.
 */
@NullMarked
package dev.precept.runtime.scope;

import org.jspecify.annotations.NullMarked;
