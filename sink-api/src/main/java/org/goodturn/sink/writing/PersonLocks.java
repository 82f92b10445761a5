package org.goodturn.sink.writing;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets writes of one person's state happen one after the other. A fixed number of locks, shared by hash. */
@Singleton
public class PersonLocks {

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    /** Does it while no other write of the person's state is under way here. */
    public <T> T alone(String person, Supplier<T> act) {
        ReentrantLock lock = locks[Math.floorMod(person.hashCode(), locks.length)];
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
