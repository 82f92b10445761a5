package org.goodturn.local.progress;

/** Waits until the topology has read and committed all that was fed. */
public final class CatchingUp {

    private static final int IN_A_ROW = 2;
    private static final long FAR_OFF = 500;
    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final TopologyReading reading;
    private final Waiting waiting;
    private final Console console;

    /** Looks through {@code reading} and tells of it now and then. */
    public CatchingUp(TopologyReading reading, Waiting waiting, Console console) {
        this.reading = reading;
        this.waiting = waiting;
        this.console = console;
    }

    /** Nothing unread, twice in a row: between the two looks a letter may have been on its way. */
    public void await() throws InterruptedException {
        int readInARow = 0;
        long lastLine = System.nanoTime();
        while (readInARow < IN_A_ROW) {
            long unread = reading.unread();
            readInARow = unread == 0 ? readInARow + 1 : 0;
            if (unread > 0 && System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
                console.step("topology", Console.number(unread) + " records to read");
                lastLine = System.nanoTime();
            }
            // Looking costs the broker; a long way off there is no hurry.
            for (int pauses = unread > FAR_OFF ? 5 : 1; pauses > 0 && readInARow < IN_A_ROW; pauses--) {
                waiting.pause();
            }
        }
    }
}
