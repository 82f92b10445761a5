package org.goodturn.sink.delivery;

import java.time.Instant;
import java.util.List;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;

/**
 * Who listens.
 *
 * @param caller who calls
 * @param application whether that is an application and not a person
 * @param name binds cursors: the caller and the people it is about
 * @param people the people it is about
 * @param until when the token ends, by wall time
 */
public record Audience(String caller, boolean application, String name, People people, Instant until) {

    /** The caller, for the people it named or, if none, for all it may act for. */
    public static Audience of(Caller caller, List<String> named) {
        People people = caller.people(named);
        boolean application = caller instanceof Caller.Application;
        String name = caller.name() + " for " + people.fingerprint();
        return new Audience(caller.name(), application, name, people, caller.until());
    }
}
