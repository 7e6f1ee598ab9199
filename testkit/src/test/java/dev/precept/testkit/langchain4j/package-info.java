/** Scripts as LangChain4j's models. Whole agents on its services are tested where the sample is, with its tools. */
package dev.precept.testkit.langchain4j;
