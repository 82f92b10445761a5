package org.goodturn.evaluation.town.picture;

import java.util.List;
import java.util.Locale;
import org.goodturn.evaluation.town.picture.Svg.Anchor;
import org.goodturn.evaluation.town.picture.Svg.Point;

/** One chart: a title, two axes with ticks and names, and curves in its own units. */
final class Panel {

    private static final String GRID = "#dddddd";
    private static final String INK = "#666666";

    /**
     * A scale of an axis.
     *
     * @param name with the unit
     * @param from lowest value
     * @param to highest value
     * @param ticks parts into which it is divided
     * @param format of tick labels
     */
    record Axis(String name, double from, double to, int ticks, String format) {
        double share(double value) {
            return (Math.clamp(value, from, to) - from) / (to - from);
        }

        double at(int tick) {
            return from + (to - from) * tick / ticks;
        }
    }

    private final Svg svg;
    private final Point corner;
    private final double width;
    private final double height;
    private final Axis across;
    private final Axis up;

    /**
     * Draws the frame.
     *
     * @param corner top left of the plotted area
     */
    Panel(Svg svg, String title, Point corner, double width, double height, Axis across, Axis up) {
        this.svg = svg;
        this.corner = corner;
        this.width = width;
        this.height = height;
        this.across = across;
        this.up = up;
        svg.title(new Point(corner.x(), corner.y() - 26), title);
        for (int tick = 0; tick <= across.ticks(); tick++) {
            across(across.at(tick));
        }
        for (int tick = 0; tick <= up.ticks(); tick++) {
            up(up.at(tick));
        }
        frame();
        svg.text(new Point(corner.x() + width / 2, corner.y() + height + 36), Anchor.MIDDLE, across.name());
        svg.text(new Point(corner.x() - 34, corner.y() - 8), Anchor.START, up.name());
    }

    void curve(List<Point> points, String colour, boolean dashed) {
        svg.path(points.stream().map(this::placed).toList(), colour, dashed);
    }

    void dot(Point point, String colour, String words) {
        Point at = placed(point);
        svg.dot(at, colour);
        svg.text(new Point(at.x() - 8, at.y() + 18), Anchor.END, words);
    }

    /** Names a curve, one below the other from the bottom left up. */
    void legend(int place, String colour, String words) {
        double y = corner.y() + height - 14 - 18.0 * place;
        svg.line(new Point(corner.x() + 12, y - 4), new Point(corner.x() + 40, y - 4), colour);
        svg.line(new Point(corner.x() + 12, y - 3), new Point(corner.x() + 40, y - 3), colour);
        svg.text(new Point(corner.x() + 46, y), Anchor.START, words);
    }

    /** A value that is to be kept, across the whole width. */
    void mark(double value, String colour) {
        double y = corner.y() + height * (1 - up.share(value));
        svg.path(List.of(new Point(corner.x(), y), new Point(corner.x() + width, y)), colour, true);
    }

    private void across(double x) {
        Point bottom = placed(new Point(x, up.from()));
        svg.line(bottom, new Point(bottom.x(), corner.y()), GRID);
        svg.text(new Point(bottom.x(), bottom.y() + 18), Anchor.MIDDLE, label(across.format(), x));
    }

    private void up(double y) {
        Point left = placed(new Point(across.from(), y));
        svg.line(left, new Point(corner.x() + width, left.y()), GRID);
        svg.text(new Point(left.x() - 6, left.y() + 4), Anchor.END, label(up.format(), y));
    }

    private void frame() {
        Point origin = new Point(corner.x(), corner.y() + height);
        svg.line(corner, origin, INK);
        svg.line(origin, new Point(corner.x() + width, origin.y()), INK);
    }

    private Point placed(Point point) {
        return new Point(corner.x() + width * across.share(point.x()), corner.y() + height * (1 - up.share(point.y())));
    }

    private static String label(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
