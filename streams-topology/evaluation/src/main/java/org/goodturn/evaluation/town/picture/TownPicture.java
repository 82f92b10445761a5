package org.goodturn.evaluation.town.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.goodturn.evaluation.town.picture.Panel.Axis;
import org.goodturn.evaluation.town.picture.Svg.Anchor;
import org.goodturn.evaluation.town.picture.Svg.Point;
import org.goodturn.evaluation.town.report.Block;
import org.goodturn.evaluation.town.report.CurvePoint;
import org.goodturn.evaluation.town.report.LearningCurve;
import org.goodturn.evaluation.town.report.TownCurves;
import org.goodturn.evaluation.town.report.TownRow;

/** The curves of {@code town-normal} in four charts. */
public final class TownPicture {

    private static final int WIDTH = 1040;
    private static final int HEIGHT = 760;
    private static final double PANEL_WIDTH = 400;
    private static final double PANEL_HEIGHT = 240;
    private static final Point TOP_LEFT = new Point(70, 70);
    private static final Point TOP_RIGHT = new Point(600, 70);
    private static final Point BOTTOM_LEFT = new Point(70, 450);
    private static final Point BOTTOM_RIGHT = new Point(600, 450);

    private static final String OURS = "#0b6e4f";
    private static final String OTHERS = "#b08968";
    private static final String CARELESS = "#3a5a9b";
    private static final String TARGET = "#c1442e";
    private static final double MOST_DAYS = 10;
    private static final double FALSE_NUDGES_ALLOWED = 0.5;

    private final Svg svg = new Svg(WIDTH, HEIGHT);

    private TownPicture() {}

    /** Draws. */
    public static String of(List<TownRow> rows, TownCurves curves) {
        TownPicture picture = new TownPicture();
        picture.precisionOverRecall(rows, curves.thresholds());
        picture.delays(curves);
        picture.falseNudges(rows);
        picture.learning(curves);
        return picture.svg.document();
    }

    private void precisionOverRecall(List<TownRow> rows, List<CurvePoint> points) {
        Panel panel = new Panel(
                svg,
                "Precision over recall, by threshold",
                TOP_LEFT,
                PANEL_WIDTH,
                PANEL_HEIGHT,
                new Axis("recall: share of needs met", 0, 1, 5, "%.1f"),
                new Axis("precision", 0.5, 1, 5, "%.1f"));
        panel.mark(0.9, TARGET);
        panel.curve(
                points.stream()
                        .sorted(Comparator.comparing(CurvePoint::threshold))
                        .map(point -> new Point(point.recall(), point.precision()))
                        .toList(),
                OURS,
                false);
        panel.legend(1, OURS, "goodturn, any threshold; the dot is what ships");
        panel.legend(0, TARGET, "to reach");
        normal(rows).stream()
                .filter(row -> row.scorer().equals("goodturn") && row.precision() != null && row.recall() != null)
                .forEach(row -> panel.dot(new Point(row.recall(), row.precision()), OURS, "ships"));
    }

    private void delays(TownCurves curves) {
        Panel panel = new Panel(
                svg,
                "Needs met in time",
                TOP_RIGHT,
                PANEL_WIDTH,
                PANEL_HEIGHT,
                new Axis("planted days since the need's first behavior", 0, MOST_DAYS, 5, "%.0f"),
                new Axis("share of needs met", 0, 1, 5, "%.1f"));
        panel.curve(
                DoubleStream.iterate(0, day -> day <= MOST_DAYS, day -> day + 0.1)
                        .mapToObj(day -> new Point(day, curves.metWithin(day)))
                        .toList(),
                OURS,
                false);
    }

    private void falseNudges(List<TownRow> rows) {
        svg.title(new Point(BOTTOM_LEFT.x(), BOTTOM_LEFT.y() - 26), "False nudges per person and year");
        List<TownRow> shown = normal(rows).stream()
                .filter(row -> row.falseNudgesPerPersonYear() != null)
                .toList();
        double most = Math.max(
                FALSE_NUDGES_ALLOWED,
                shown.stream()
                        .mapToDouble(TownRow::falseNudgesPerPersonYear)
                        .max()
                        .orElse(0));
        double scale = (PANEL_WIDTH - 50) / most;
        double step = PANEL_HEIGHT / Math.max(1, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            bar(shown.get(i), BOTTOM_LEFT.y() + i * step, step, scale);
        }
        svg.text(
                new Point(BOTTOM_LEFT.x() + FALSE_NUDGES_ALLOWED * scale, BOTTOM_LEFT.y() + PANEL_HEIGHT + 18),
                Anchor.MIDDLE,
                "at most " + FALSE_NUDGES_ALLOWED);
    }

    private void bar(TownRow row, double y, double step, double scale) {
        double x = BOTTOM_LEFT.x();
        double top = y + 18;
        double bottom = y + step - 6;
        double length = scale * row.falseNudgesPerPersonYear();
        double allowed = x + scale * FALSE_NUDGES_ALLOWED;
        svg.text(new Point(x, y + 13), Anchor.START, row.scorer());
        svg.rectangle(x, top, length, bottom - top, row.scorer().startsWith("goodturn") ? OURS : OTHERS);
        svg.path(List.of(new Point(allowed, top), new Point(allowed, bottom)), TARGET, false);
        svg.text(
                new Point(Math.max(x + length, allowed) + 6, (top + bottom) / 2 + 4),
                Anchor.START,
                String.format(Locale.ROOT, "%.2f", row.falseNudgesPerPersonYear()));
    }

    private void learning(TownCurves curves) {
        int blocks = Math.max(1, curves.shipped().withFeedback().size());
        Panel panel = new Panel(
                svg,
                "Right nudges over time (dashed: no feedback)",
                BOTTOM_RIGHT,
                PANEL_WIDTH,
                PANEL_HEIGHT,
                new Axis("planted day", 0, (double) Block.DAYS * blocks, blocks, "%.0f"),
                new Axis("share of nudges", 0, 1, 5, "%.1f"));
        learning(panel, curves.shipped(), OURS);
        learning(panel, curves.careless(), CARELESS);
        panel.legend(1, OURS, "as it ships");
        panel.legend(0, CARELESS, "from a careless model on");
    }

    private static void learning(Panel panel, LearningCurve curve, String colour) {
        panel.curve(points(curve.withFeedback(), Block::precision), colour, false);
        panel.curve(points(curve.withoutFeedback(), Block::precision), colour, true);
    }

    private static List<Point> points(List<Block> blocks, Function<Block, Double> value) {
        List<Point> points = new ArrayList<>();
        for (Block block : blocks) {
            Double share = value.apply(block);
            if (share != null) {
                points.add(new Point(block.firstDay() + Block.DAYS / 2.0, share));
            }
        }
        return points;
    }

    private static List<TownRow> normal(List<TownRow> rows) {
        return rows.stream().filter(row -> row.set().equals("town-normal")).toList();
    }
}
