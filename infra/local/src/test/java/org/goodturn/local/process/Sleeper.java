package org.goodturn.local.process;

import java.util.concurrent.CountDownLatch;

/** A child that does nothing until it is ended. */
public final class Sleeper {

    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("asleep");
        new CountDownLatch(1).await();
    }
}
