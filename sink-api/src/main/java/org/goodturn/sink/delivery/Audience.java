package org.goodturn.sink.delivery;

import java.time.Instant;
import java.util.List;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;

/**
 * Who listens to a stream.
 *
 * @param name binds cursors: the caller and the people the stream is about
 * @param people the people the stream is about
 * @param until when the token ends, by wall time
 */
record Audience(String name, People people, Instant until) {

    static Audience of(Caller caller, List<String> named) {
        People people = caller.people(named);
        return new Audience(caller.name() + " for " + people.fingerprint(), people, caller.until());
    }
}
