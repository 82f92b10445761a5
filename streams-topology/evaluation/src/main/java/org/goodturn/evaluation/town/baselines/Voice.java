package org.goodturn.evaluation.town.baselines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.Pace;
import org.goodturn.domain.timing.Recipient;
import org.goodturn.domain.timing.Release;
import org.goodturn.domain.timing.ReleasePolicy;
import org.goodturn.domain.timing.ResponsiveHours;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.timing.Suggestion;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.town.people.TownProfile;

/** Says suggestions under the same policy as ours: pace, quiet hours, cooldowns. What has to wait for long is dropped. */
final class Voice {

    private static final Duration USEFUL_FOR = Duration.ofDays(14);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_WAITS = 4;

    private final String name;
    private final CommonKnowledge people;
    private final ReleasePolicy policy = ReleasePolicy.standard();
    private final Map<String, List<Release>> said = new HashMap<>();
    private final List<SaidNudge> nudges = new ArrayList<>();

    Voice(String name, CommonKnowledge people) {
        this.name = name;
        this.people = people;
    }

    /** Suggests a way to somebody at a moment; whoever takes no nudges hears nothing. */
    void suggest(String recipient, Way way, String topic, Instant at) {
        people.recipient(recipient)
                .flatMap(profile -> moment(profile, way.other(), topic, at))
                .ifPresent(moment -> say(recipient, way, topic, moment));
    }

    List<SaidNudge> nudges() {
        return List.copyOf(nudges);
    }

    private Optional<Instant> moment(TownProfile profile, String with, String topic, Instant at) {
        Instant moment = at;
        for (int wait = 0; wait < MOST_WAITS; wait++) {
            ReleasePolicy.Verdict verdict = policy.judge(
                    moment,
                    new Suggestion(subject(with, topic), at, at.plus(USEFUL_FOR)),
                    new Recipient(
                            pace(profile),
                            said.getOrDefault(profile.person(), List.of()),
                            Suppressions.NONE,
                            ResponsiveHours.NONE));
            switch (verdict) {
                case ReleasePolicy.Verdict.Release now -> {
                    return Optional.of(moment);
                }
                case ReleasePolicy.Verdict.Hold hold -> moment = hold.until();
                case ReleasePolicy.Verdict.Drop never -> {
                    return Optional.empty();
                }
            }
            if (moment.isAfter(at.plus(LONGEST_WAIT))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void say(String recipient, Way way, String topic, Instant at) {
        said.computeIfAbsent(recipient, person -> new ArrayList<>()).add(Release.of(subject(way.other(), topic), at));
        nudges.add(new SaidNudge(
                name + "-" + nudges.size(),
                recipient,
                way.other(),
                way.through().stream().toList(),
                topic,
                at,
                1));
    }

    private static Subject subject(String with, String topic) {
        return new Subject(new PersonId(with.replace('@', '~')), new Topic(topic));
    }

    private static Pace pace(TownProfile profile) {
        return new Pace(
                profile.pace().nudgesPerWeek(),
                profile.pace().quietFrom().toSecondOfDay() / 60,
                profile.pace().quietUntil().toSecondOfDay() / 60,
                profile.zone());
    }
}
