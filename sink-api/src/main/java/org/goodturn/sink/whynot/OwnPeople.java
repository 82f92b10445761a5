package org.goodturn.sink.whynot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.Nudge;
import org.goodturn.sink.inbox.Visibility;
import org.goodturn.sink.security.People;
import org.goodturn.sink.ties.Circle;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;

/**
 * Whose names a person may learn: of their ties, and of whom a nudge of theirs names. Of anybody else no name is told, so that
 * asking about an id does not say whether there is somebody behind it.
 */
@Singleton
public class OwnPeople {

    private final Circle circle;
    private final NudgesView nudges;
    private final Visibility visibility;
    private final ProfilesView profiles;

    @Inject
    OwnPeople(Circle circle, NudgesView nudges, Visibility visibility, ProfilesView profiles) {
        this.circle = circle;
        this.nudges = nudges;
        this.visibility = visibility;
        this.profiles = profiles;
    }

    /** Whether the person knows, or was told of, the other one. */
    public boolean know(String person, String other) {
        return circle.between(person, other).isPresent() || named(person, other);
    }

    /** The other one's name, if the person may learn it and they told one. */
    public Optional<String> name(String person, String other) {
        return know(person, other) ? profiles.nameOf(other) : Optional.empty();
    }

    private boolean named(String person, String other) {
        return nudges.of(new People.Listed(Set.of(person))).stream()
                .map(StoredNudge::unpacked)
                .filter(visibility::mayShow)
                .map(StoredNudge::content)
                .flatMap(Optional::stream)
                .anyMatch(nudge -> names(nudge, other));
    }

    private static boolean names(Nudge nudge, String other) {
        return nudge.getWith().equals(other) || nudge.getThrough().contains(other) || other.equals(nudge.getMeets());
    }
}
