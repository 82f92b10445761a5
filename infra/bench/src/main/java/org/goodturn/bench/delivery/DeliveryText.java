package org.goodturn.bench.delivery;

import java.util.Locale;

/** The delivery's part of the table for people. */
public final class DeliveryText {

    private DeliveryText() {}

    /** Lines of text. */
    public static String of(DeliveryReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "Delivery by the sink API, %,d streams open:", report.subscribers());
        line(
                text,
                "  idle stream           %,10d bytes (%,d of them on the heap)",
                report.idleSubscriberBytes(),
                report.idleSubscriberHeapBytes());
        rate(
                text,
                "each its own",
                report.deliveriesPerSecond(),
                report.deliveriesPerCpuSecond(),
                report.topicToClientMillis(),
                report.lost());
        DeliveryReport.Rate all = report.everything();
        rate(
                text,
                "everything to " + all.streams(),
                all.deliveriesPerSecond(),
                all.deliveriesPerCpuSecond(),
                all.topicToClientMillis(),
                all.lost());
        DeliveryReport.Reconnect again = report.reconnect();
        line(
                text,
                "  all reconnect         %10.1f s until healed   lost %d, repeated %d of %,d nudges",
                again.healedSeconds(),
                again.lost(),
                again.repeated(),
                again.nudges());
        line(
                text,
                "  %,6d connects       %10.2f of the memory before   %,.0f connects a second",
                report.churn().connects(),
                report.churn().memoryRatio(),
                report.churn().connectsPerSecond());
        DeliveryReport.Rate hooks = report.webhooks();
        rate(
                text,
                "to " + hooks.streams() + " webhooks",
                hooks.deliveriesPerSecond(),
                hooks.deliveriesPerCpuSecond(),
                hooks.topicToClientMillis(),
                hooks.lost());
        start(text, report.startup());
        if (report.unaskedEnds() > 0) {
            line(text, "  %,d streams were ended by the server: not what should be measured", report.unaskedEnds());
        }
        return text.toString();
    }

    private static void rate(
            StringBuilder text,
            String shape,
            double perSecond,
            double perCpuSecond,
            DeliveryReport.Millis millis,
            long lost) {
        line(
                text,
                "  %-20s  %,10.0f a second   %,8.0f a CPU-second   p50 %d, p99 %d, max %d ms from the topic, lost %d",
                shape,
                perSecond,
                perCpuSecond,
                millis.p50(),
                millis.p99(),
                millis.max(),
                lost);
    }

    private static void start(StringBuilder text, DeliveryReport.Startup startup) {
        line(
                text,
                "  start, %,9d nudges %9.1f s   %,d bytes of heap a nudge (%,d on the topic; heap of %,d MB at most)",
                startup.nudges(),
                startup.millionNudgesSeconds(),
                startup.heapBytesPerNudge(),
                startup.valueBytes(),
                startup.heapMegabytes());
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
