package org.goodturn.evaluation.town.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes SVG: lengths in pixels, the origin at the top left. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** An empty picture on a light ground. */
    Svg(int width, int height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">",
                width, height, width, height);
        rectangle(0, 0, width, height, "#fdfdfb");
    }

    /** Where a text stands relative to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A point. */
    record Point(double x, double y) {}

    void rectangle(double x, double y, double width, double height, String colour) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, colour);
    }

    void line(Point from, Point to, String colour) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                from.x(), from.y(), to.x(), to.y(), colour);
    }

    void path(List<Point> points, String colour, boolean dashed) {
        String through = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>",
                through, colour, dashed ? " stroke-dasharray=\"6 4\"" : "");
    }

    void dot(Point at, String colour) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\"/>", at.x(), at.y(), colour);
    }

    void text(Point at, Anchor anchor, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                at.x(), at.y(), anchor.name().toLowerCase(Locale.ROOT), escaped(words));
    }

    void title(Point at, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"14\" font-weight=\"bold\">%s</text>",
                at.x(), at.y(), escaped(words));
    }

    /** The whole document. */
    String document() {
        return text + "</svg>\n";
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
