package org.goodturn.sink.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.goodturn.events.Profile;
import org.goodturn.sink.kafka.RecordWriter;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.EntityTags;
import org.goodturn.sink.writing.PersonLocks;
import org.goodturn.sink.writing.Position;
import org.goodturn.sink.writing.ReadYourWrites;
import org.goodturn.sink.writing.StateCall;
import org.goodturn.topics.Topics;

/** Writes profiles, those of one person one after the other. */
@Singleton
class Telling {

    private final ProfilesView profiles;
    private final RecordWriter writer;
    private final ReadYourWrites written;
    private final PersonLocks locks;

    @Inject
    Telling(ProfilesView profiles, RecordWriter writer, ReadYourWrites written, PersonLocks locks) {
        this.profiles = profiles;
        this.writer = writer;
        this.written = written;
        this.locks = locks;
    }

    /** Writes the profile, if it was made on what holds now, and waits a moment until the view has it. */
    Accepted tell(Profile profile, StateCall call) {
        String person = call.person();
        return locks.alone(person, () -> {
            EntityTags.check(call.ifMatch(), profiles.seen(person));
            Position position = writer.write(
                    Topics.PROFILES, person, profile, call.eventId(), profile.getUpdatedAt(), call.traceparent());
            written.await(position, new People.Everybody());
            return Accepted.at(position);
        });
    }
}
