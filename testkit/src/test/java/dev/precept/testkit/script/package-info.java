/** Scripts, good ones and bad ones, without a framework. */
package dev.precept.testkit.script;
