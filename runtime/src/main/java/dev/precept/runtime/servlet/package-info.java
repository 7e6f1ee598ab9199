/**
 * What a servlet container calls when a web application ends, so that nothing of it stays. Knows the servlet API, which
 * only containers bring; judges no calls.
 */
@NullMarked
package dev.precept.runtime.servlet;

import org.jspecify.annotations.NullMarked;
