/**
 * Grants as signed JSON Web Tokens: their keys, their signature, their claims. The only package that knows the library
 * which reads them; no session and no tool is known here, and no decision about a call is made.
 */
@NullMarked
package dev.precept.runtime.grant;

import org.jspecify.annotations.NullMarked;
