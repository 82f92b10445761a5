package org.goodturn.bench.workload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.topics.Topics;

/** Makes events, each with an id of its own. Used by one thread. */
public final class Records {

    private static final int NUDGES_A_WEEK = 7;

    private final String series;
    private long made;

    /**
     * @param series what ids begin with
     */
    public Records(String series) {
        this.series = series;
    }

    /** Everything is consented to, for good. */
    public Event consent(String person, Instant now) {
        List<Grant> grants = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.UNKNOWN) {
                grants.add(new Grant(purpose, "*", null, null, "receipt-" + purpose.ordinal()));
            }
        }
        ConsentRecord record = new ConsentRecord(person, 1L, null, now, ConsentOrigin.PERSON, grants);
        return new Event(Topics.CONSENTS, person, nextId(), now, record);
    }

    /** Seven nudges a week, at any hour. */
    public Event profile(String person, Instant now, List<String> offers) {
        Profile profile =
                new Profile(person, null, "north", "UTC", offers, List.of(), new Pace(NUDGES_A_WEEK, 0, 0), now);
        return new Event(Topics.PROFILES, person, nextId(), now, profile);
    }

    /** Two people do something together. */
    public Event interaction(String from, String to, InteractionKind kind, Instant at) {
        String id = nextId();
        Interaction interaction = Interaction.newBuilder()
                .setEventId(id)
                .setFrom(from)
                .setTo(to)
                .setAt(at)
                .setKind(kind)
                .setSource("mail")
                .build();
        return new Event(Topics.INTERACTIONS, from, id, at, interaction);
    }

    /** Somebody looks into a topic. */
    public Event behavior(String person, String topic, BehaviorKind kind, Instant at) {
        String id = nextId();
        Behavior behavior = Behavior.newBuilder()
                .setEventId(id)
                .setPerson(person)
                .setAt(at)
                .setTopic(topic)
                .setKind(kind)
                .setSource("web")
                .build();
        return new Event(Topics.BEHAVIORS, person, id, at, behavior);
    }

    private String nextId() {
        return series + '-' + made++;
    }
}
