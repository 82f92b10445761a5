package org.goodturn.local.child;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends with the supervisor: the supervisor holds the other end of standard input, so an end of
 * file means that it is gone, however it went. The JVM is then ended in the orderly way, and after a while in the other.
 */
public final class ChildMain {

    private static final long PATIENCE_MILLIS = 20_000;

    private ChildMain() {}

    /**
     * @param args the main class, then its arguments
     */
    public static void main(String[] args) throws Throwable {
        Thread watch = new Thread(ChildMain::endWithSupervisor, "supervisor-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWithSupervisor() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            System.err.println("The supervisor cannot be seen any more: " + e.getMessage());
        }
        Thread last = new Thread(ChildMain::halt, "last-resort");
        last.setDaemon(true);
        last.start();
        System.exit(0);
    }

    private static void halt() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
