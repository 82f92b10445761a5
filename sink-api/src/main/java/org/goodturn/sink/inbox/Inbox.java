package org.goodturn.sink.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.paging.Page;
import org.goodturn.sink.paging.PageSize;
import org.goodturn.sink.paging.PageToken;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;

/** Finds the nudges that may be shown to somebody. The newest comes first. */
@Singleton
public class Inbox {

    private static final Comparator<StoredNudge> NEWEST_FIRST =
            Comparator.comparing(StoredNudge::openedAt).reversed().thenComparing(StoredNudge::id);

    private final NudgesView nudges;
    private final ProfilesView profiles;
    private final Visibility visibility;

    @Inject
    Inbox(NudgesView nudges, ProfilesView profiles, Visibility visibility) {
        this.nudges = nudges;
        this.profiles = profiles;
        this.visibility = visibility;
    }

    /** A page of the nudges of these people that have one of the statuses. */
    public Page<NudgeJson> list(People people, Set<NudgeStatus> statuses, PageSize size, Optional<PageToken> after) {
        // Sorted by what is at hand, and read no further than the page and one more.
        List<StoredNudge> left = nudges.of(people).stream()
                .filter(stored -> stored.status().filter(statuses::contains).isPresent())
                .filter(stored -> after.isEmpty() || comesAfter(stored, after.get()))
                .sorted(NEWEST_FIRST)
                .map(StoredNudge::unpacked)
                .filter(stored -> stored.open() ? visibility.openNow(stored) : visibility.mayShow(stored))
                .limit(size.items() + 1L)
                .toList();
        return size.of(left, stored -> shown(stored.content().orElseThrow()), Inbox::end);
    }

    /** The nudge with this id, if it is one of these people's and may be shown. */
    public Nudge find(String id, People people) {
        return nudges.find(id, people)
                .map(StoredNudge::unpacked)
                .filter(visibility::mayShow)
                .flatMap(StoredNudge::content)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "You have no nudge with this id."));
    }

    /** The nudge as callers see it. */
    public NudgeJson shown(Nudge nudge) {
        return NudgeJson.of(nudge, profiles::nameOf);
    }

    private static PageToken end(StoredNudge nudge) {
        return new PageToken(List.of(Long.toString(nudge.openedAt().toEpochMilli()), nudge.id()));
    }

    private static boolean comesAfter(StoredNudge nudge, PageToken token) {
        int byTime = Instant.ofEpochMilli(token.number(0)).compareTo(nudge.openedAt());
        return byTime > 0 || byTime == 0 && nudge.id().compareTo(token.parts().get(1)) > 0;
    }
}
