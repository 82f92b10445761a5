package org.goodturn.domain.intent.series;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows at which a stretch may have changed: all of the newest, and fewer the older they are, about {@value #PER_EFOLD} for
 * each factor e of age. At most {@value #MOST}, 48 bytes each.
 */
final class SplitPoints {
    static final int MOST = 96;
    private static final double PER_EFOLD = 6;

    private final List<SplitPoint> points = new ArrayList<>();

    /** All points, the oldest first. */
    List<SplitPoint> all() {
        return points;
    }

    /** Adds the newest point of a stretch that is now {@code rows} long, and thins out the others. */
    void add(SplitPoint point, double rows) {
        points.add(point);
        for (int i = points.size() - 2; i >= 1; i--) {
            double gap = points.get(i + 1).rows() - points.get(i - 1).rows();
            if (gap <= (rows - points.get(i).rows()) / PER_EFOLD) {
                points.remove(i);
            }
        }
        if (points.size() > MOST) {
            points.remove(0);
        }
    }

    /** Forgets all up to a point, from which the stretch now begins. */
    void beginAt(SplitPoint beginning) {
        points.removeIf(point -> point.rows() <= beginning.rows());
        points.replaceAll(point -> point.since(beginning));
    }
}
