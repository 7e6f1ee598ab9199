package dev.precept.testkit.evaluation;

import dev.precept.testkit.coverage.HtmlPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pass rates of one criterion over time, as a small picture (SVG 1.1). A gap is an evaluation in which no test ran. */
final class PassChart {

    private static final int WIDTH = 270;
    private static final int HEIGHT = 56;
    private static final int LEFT = 44;
    private static final int TOP = 8;
    private static final int BOTTOM = 48;
    private static final int RIGHT = 262;

    /** One evaluation: when, and the rate or null. */
    record Point(String label, @Nullable BigDecimal rate) {}

    private PassChart() {}

    static String svg(String criterion, List<Point> points) {
        StringBuilder svg = new StringBuilder("<svg role=\"img\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" viewBox=\"0 0 " + WIDTH + ' ' + HEIGHT + "\" aria-label=\"pass rates of "
                + HtmlPage.text(criterion) + "\">\n");
        scale(svg, "100 %", TOP);
        scale(svg, "0 %", BOTTOM);
        StringBuilder line = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            BigDecimal rate = points.get(i).rate();
            if (rate != null) {
                String x = number(x(i, points.size()));
                String y = number(BOTTOM - rate.doubleValue() * (BOTTOM - TOP));
                line.append(drawing ? 'L' : 'M').append(x).append(' ').append(y).append(' ');
                dots.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"3\" fill=\"var("
                        + (rate.compareTo(BigDecimal.ONE) == 0 ? "--good" : "--bad") + ")\"><title>"
                        + HtmlPage.text(points.get(i).label() + ": " + percent(rate)) + "</title></circle>\n");
            }
            drawing = rate != null;
        }
        svg.append("<path d=\"").append(line.toString().strip()).append("\" fill=\"none\" stroke=\"var(--soft)\"/>\n");
        return svg.append(dots).append("</svg>").toString();
    }

    private static void scale(StringBuilder svg, String label, int y) {
        svg.append("<text x=\"" + (LEFT - 6) + "\" y=\"" + (y + 3) + "\" text-anchor=\"end\">" + label + "</text>")
                .append("<path d=\"M" + LEFT + ' ' + y + "H" + RIGHT + "\" stroke=\"var(--line)\"/>\n");
    }

    /** One point stands at the right: time goes on from there. */
    private static double x(int index, int count) {
        int from = LEFT + 6;
        int to = RIGHT - 6;
        return count == 1 ? to : from + (double) (to - from) * index / (count - 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A rate as people read it; never rounded up to 100. */
    static String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? "no test ran"
                : rate.movePointRight(2)
                                .setScale(1, RoundingMode.DOWN)
                                .stripTrailingZeros()
                                .toPlainString() + " %";
    }
}
