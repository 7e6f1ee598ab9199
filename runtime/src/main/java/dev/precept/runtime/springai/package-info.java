/**
 * Spring AI: advisors that ask the request gate before a model is asked, and count what it uses. The only package that knows
 * Spring AI; it is used only where the application has it, and judges nothing itself.
 */
@NullMarked
package dev.precept.runtime.springai;

import org.jspecify.annotations.NullMarked;
