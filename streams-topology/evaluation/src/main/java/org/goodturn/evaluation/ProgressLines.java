package org.goodturn.evaluation;

import java.io.PrintWriter;

/** Prints a line for each tenth of the way, so that neither a terminal nor a log is flooded. */
final class ProgressLines implements Progress {
    private static final int LINES = 10;

    private final PrintWriter to;
    private final String steps;

    ProgressLines(PrintWriter to, String steps) {
        this.to = to;
        this.steps = steps;
    }

    @Override
    public void reached(String set, int done, int of) {
        if ((long) done * LINES / of > (long) (done - 1) * LINES / of) {
            to.println(set + ": " + done + " of " + of + " " + steps);
        }
    }
}
