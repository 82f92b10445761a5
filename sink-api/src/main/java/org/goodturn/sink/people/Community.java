package org.goodturn.sink.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.events.Tie;
import org.goodturn.sink.inbox.Visibility;
import org.goodturn.sink.security.People;
import org.goodturn.sink.ties.Circle;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;
import org.goodturn.sink.views.TiesView;

/** Everybody the views know of. */
@Singleton
class Community {

    private final ProfilesView profiles;
    private final ConsentsView consents;
    private final TiesView ties;
    private final NudgesView nudges;
    private final Circle circle;
    private final Visibility visibility;

    @Inject
    Community(
            ProfilesView profiles,
            ConsentsView consents,
            TiesView ties,
            NudgesView nudges,
            Circle circle,
            Visibility visibility) {
        this.profiles = profiles;
        this.consents = consents;
        this.ties = ties;
        this.nudges = nudges;
        this.circle = circle;
        this.visibility = visibility;
    }

    /** Those of them that are granted. */
    List<PersonJson> of(People granted) {
        Map<String, Long> open = nudges.of(granted).stream()
                .filter(visibility::openNow)
                .collect(Collectors.groupingBy(StoredNudge::recipient, Collectors.counting()));
        Set<String> known = Stream.of(profiles.people(), consents.people(), ties.people())
                .flatMap(List::stream)
                .filter(granted::include)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(open.keySet());
        Function<String, PersonJson> shown =
                person -> person(person, open.getOrDefault(person, 0L).intValue());
        return known.stream().map(shown).toList();
    }

    private PersonJson person(String person, int open) {
        List<Tie> known = circle.of(person);
        Instant lastAt =
                known.stream().map(Tie::getLastAt).max(Instant::compareTo).orElse(null);
        return new PersonJson(person, profiles.nameOf(person).orElse(null), known.size(), open, lastAt);
    }
}
