package org.goodturn.sink.views;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodturn.events.Profile;
import org.goodturn.topics.Topics;

/** What each person chose to tell. */
@Singleton
public class ProfilesView extends LatestByPerson<Profile> {

    /** An empty view. */
    public ProfilesView() {
        super(Topics.PROFILES);
    }

    /** How the person wants to be called, if they said so. */
    public Optional<String> nameOf(String person) {
        return of(person).map(Profile::getDisplayName).filter(name -> !name.isBlank());
    }
}
