package org.goodturn.bench;

import java.util.Locale;
import org.goodturn.bench.BenchReport.Floor;
import org.goodturn.bench.BenchReport.Interactions;
import org.goodturn.bench.BenchReport.Machine;
import org.goodturn.bench.BenchReport.NudgeLatency;
import org.goodturn.bench.cost.Cost;
import org.goodturn.bench.delivery.DeliveryText;

/** A report as a table for people. */
final class ReportText {

    private ReportText() {}

    static String of(BenchReport report) {
        StringBuilder text = new StringBuilder();
        if (report.interactions() != null) {
            throughput(report.interactions(), report.floor(), text);
            latency(report.nudgeLatencyMillis(), text);
            line(text, "");
            line(text, Cost.heading());
            report.costs().forEach(cost -> line(text, cost.toString()));
            line(text, "");
        }
        if (report.delivery() != null) {
            text.append(DeliveryText.of(report.delivery()));
            line(text, "");
        }
        Machine machine = report.machine();
        line(
                text,
                "%d cores, Java %s, Kafka %s, %s; seed %d, %.0f s in all. Compare ratios, not figures of different runs.",
                machine.cores(),
                machine.java(),
                machine.kafka(),
                machine.system(),
                report.seed(),
                report.seconds());
        return text.toString();
    }

    private static void throughput(Interactions topology, Floor floor, StringBuilder text) {
        line(text, "Records per CPU-second of the application, exactly once, broker beside it:");
        line(text, "  pass-through          %,10.0f", floor.passThroughPerCpuSecond());
        line(text, "  one store             %,10.0f", floor.oneStorePerCpuSecond());
        line(
                text,
                "  whole topology        %,10.0f   %.2f of one store (%,d events, %.2f letters each)",
                topology.perCpuSecond(),
                topology.ratioToOneStore(),
                topology.events(),
                topology.lettersPerEvent());
        if (topology.heldBack() + topology.deadLetters() > 0) {
            line(
                    text,
                    "  held back %,d, dead letters %,d: not what should be measured",
                    topology.heldBack(),
                    topology.deadLetters());
        }
    }

    private static void latency(NudgeLatency latency, StringBuilder text) {
        line(
                text,
                "Milliseconds from a behavior's append to its nudge, beside %,d events a second:",
                latency.backgroundPerSecond());
        line(
                text,
                "  at the SSE client     p50 %,6d   p99 %,6d   max %,6d   (%d nudges, %d missing)",
                latency.p50(),
                latency.p99(),
                latency.max(),
                latency.samples(),
                latency.missing());
        line(text, "  in the topic          p50 %,6d   p99 %,6d", latency.toTopicP50(), latency.toTopicP99());
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }
}
