package org.goodturn.sink.writing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.Seen;

/** What calls have in common that read or replace a state which a person has as a whole: consents, a profile. */
@Singleton
public class StateCalls {

    private final IdempotencyMemory memory;
    private final ReadYourWrites written;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    StateCalls(IdempotencyMemory memory, ReadYourWrites written, Callers callers, SecurityIdentity identity) {
        this.memory = memory;
        this.written = written;
        this.callers = callers;
        this.identity = identity;
    }

    /** Whose state is read, once the views have come as far as the caller has written. */
    public String reading(List<String> person, String position, String positionHeader) {
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        return who;
    }

    /** The state as it is shown, with the tag that a change of it sends back. */
    public static Response shown(Object json, Optional<? extends Seen<?>> state) {
        return Response.ok(json).header(HttpHeaders.ETAG, EntityTags.of(state)).build();
    }

    /**
     * A call that replaces a state.
     *
     * @param state what it replaces, in a word
     * @param person whom it names
     */
    public StateCall replacing(String state, List<String> person, StateCall.Headers headers, byte[] body) {
        IdempotencyMemory.check(headers.key());
        Caller caller = callers.of(identity);
        String who = caller.person(person);
        return new StateCall(
                who,
                caller.name() + " " + state + " " + who,
                headers.key(),
                body,
                headers.ifMatch(),
                Optional.ofNullable(headers.traceparent()));
    }

    /** Does it, unless the same was done before; then the answer is the one from before. */
    public Response once(StateCall call, Supplier<Accepted> replace) {
        return memory.once(call.scope(), call.key(), call.body(), replace).response();
    }
}
