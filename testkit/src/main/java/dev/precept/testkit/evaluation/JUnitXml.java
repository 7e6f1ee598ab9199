package dev.precept.testkit.evaluation;

import dev.precept.testkit.coverage.TestRecord;
import dev.precept.testkit.coverage.TestResult;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The tests of criteria in the XML that build servers read: a suite for each criterion. */
final class JUnitXml {

    private static final Pattern ASSERTIONS = Pattern.compile("Assertion|ComparisonFailure|MultipleFailures");

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(String agent, Map<String, List<TestRecord>> criteria) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitXml(xml).suites(agent, criteria);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing a text in memory failed", impossible);
        }
        return text.append('\n').toString();
    }

    private void suites(String agent, Map<String, List<TestRecord>> criteria) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", agent);
        for (Map.Entry<String, List<TestRecord>> criterion : criteria.entrySet()) {
            suite(criterion.getKey(), criterion.getValue());
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String id, List<TestRecord> tests) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", id);
        attribute("tests", String.valueOf(tests.size()));
        attribute("failures", count(tests.stream().filter(JUnitXml::isFailure).count()));
        attribute("errors", count(tests.stream().filter(JUnitXml::isError).count()));
        attribute(
                "skipped",
                count(tests.stream()
                        .filter(test -> test.result() == TestResult.SKIPPED)
                        .count()));
        attribute("time", seconds(tests.stream().mapToLong(TestRecord::millis).sum()));
        for (TestRecord test : tests) {
            test(test);
        }
        line(1);
        xml.writeEndElement();
    }

    private void test(TestRecord test) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", test.className());
        attribute("name", test.name());
        attribute("time", seconds(test.millis()));
        if (test.result() == TestResult.FAILED) {
            xml.writeEmptyElement(isFailure(test) ? "failure" : "error");
            attribute("type", test.failureType());
            attribute("message", test.failure());
        } else if (test.result() == TestResult.SKIPPED) {
            xml.writeEmptyElement("skipped");
            attribute("message", test.failure());
        }
        xml.writeEndElement();
    }

    /** What an assertion says is a failure, anything else an error, as in other reports. */
    private static boolean isFailure(TestRecord test) {
        return test.result() == TestResult.FAILED
                && ASSERTIONS.matcher(test.failureType()).find();
    }

    private static boolean isError(TestRecord test) {
        return test.result() == TestResult.FAILED && !isFailure(test);
    }

    private static String count(long tests) {
        return String.valueOf(tests);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Without what XML 1.0 cannot carry in any spelling (section 2.2). */
    private void attribute(String name, String value) throws XMLStreamException {
        StringBuilder legal = new StringBuilder();
        value.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(legal::appendCodePoint);
        xml.writeAttribute(name, legal.toString());
    }
}
