package org.goodturn.topology.stage.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.Pace;
import org.goodturn.events.Profile;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.AnotherPace;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.RefusedException;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** A person tells what they offer and how often they want to hear from us. Names stay in the topic: nothing here needs them. */
public final class KeepProfile implements Stage<Profile> {

    private static final int MOST_OFFERS = 16;

    private final SpreadCard spreadCard;
    private final AnotherPace anotherPace;

    public KeepProfile(SpreadCard spreadCard, AnotherPace anotherPace) {
        this.spreadCard = spreadCard;
        this.anotherPace = anotherPace;
    }

    @Override
    public void handle(Profile profile, Work work) {
        if (profile.getOffers().size() > MOST_OFFERS
                || !profile.getOffers().stream().allMatch(Topic::isValid)) {
            throw new RefusedException(
                    "malformed-profile", "`offers` has at most 16 lower-case paths such as marketing/branding.");
        }
        List<Topic> offers = profile.getOffers().stream().map(Topic::new).toList();
        change(offers, Optional.ofNullable(profile.getRegion()), pace(profile), work);
    }

    /** The person took the profile back. */
    public void deleted(Work work) {
        change(List.of(), Optional.empty(), Pace.standard(), work);
    }

    private void change(List<Topic> offers, Optional<String> region, Pace pace, Work work) {
        Instant now = work.moment().now();
        PersonState before = People.self(work);
        PersonState after = before.with(offers, region, pace);
        work.put(Rooms.PEOPLE, work.person(), after);
        if (!before.card(now).equals(after.card(now))) {
            spreadCard.start(work, new byte[0]);
        }
        if (!before.pace().equals(pace)) {
            anotherPace.told(work);
        }
    }

    private static Pace pace(Profile profile) {
        try {
            return new Pace(
                    profile.getPace().getNudgesPerWeek(),
                    profile.getPace().getQuietFromMinute(),
                    profile.getPace().getQuietUntilMinute(),
                    ZoneId.of(profile.getTimeZone()));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new RefusedException(
                    "malformed-profile",
                    "`timeZone` is an IANA zone, `nudgesPerWeek` 0 to 100, quiet hours minutes of the day 0 to 1439.");
        }
    }
}
