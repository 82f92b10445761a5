package org.goodturn.topology.running;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something outside that processing needs, asked now and then whether it is there. */
final class Dependency {
    private static final Logger LOG = LoggerFactory.getLogger(Dependency.class);

    /** One question; throws when it is not answered. */
    @FunctionalInterface
    interface Question {
        void ask() throws Exception;
    }

    private final String name;
    private final Question question;
    private volatile boolean answering;

    Dependency(String name, Question question) {
        this.name = name;
        this.question = question;
    }

    String name() {
        return name;
    }

    /** Whether it answered when last asked. */
    boolean answering() {
        return answering;
    }

    /** Asks. Says in the log when the answer changes. */
    boolean check() {
        boolean answered;
        try {
            question.ask();
            answered = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answered = false;
        } catch (Exception e) {
            answered = false;
            if (answering) {
                LOG.warn(
                        "{} does not answer: processing waits cause={}",
                        name,
                        e.getClass().getSimpleName());
            }
        }
        if (answered && !answering) {
            LOG.info("{} answers", name);
        }
        answering = answered;
        return answered;
    }

    /** Asks until it answers or the latch says that nobody waits any more; false in the latter case. */
    boolean await(CountDownLatch stopped) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (!check()) {
            if (stopped.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }
}
