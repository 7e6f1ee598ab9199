/** Tests of the processors as users meet them: sources go in, messages or guards come out. */
package dev.precept.processor;
