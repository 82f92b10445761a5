package org.goodturn.evaluation.town.live;

import java.time.LocalTime;
import org.goodturn.events.Act;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Outcome;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.topics.Topics;
import org.goodturn.topology.memory.MemoryTopology;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.people.TownConsent;
import org.goodturn.town.people.TownGrant;
import org.goodturn.town.people.TownPace;
import org.goodturn.town.people.TownProfile;

/** Feeds the town's plain records as the contract's. Nobody in them is real, so ids stay readable. */
final class TownInputs {

    private static final String ANY_SOURCE = "*";

    private final MemoryTopology topology;

    TownInputs(MemoryTopology topology) {
        this.topology = topology;
    }

    /** The id of an identifier. */
    static String id(String identifier) {
        return identifier.replace('@', '~');
    }

    /** The identifier of an id. */
    static String identifier(String id) {
        return id.replace('~', '@');
    }

    void feed(TownConsent consent) {
        String person = id(consent.person());
        ConsentRecord value = ConsentRecord.newBuilder()
                .setPerson(person)
                .setRevision(consent.revision())
                .setDecidedAt(consent.decidedAt())
                .setOrigin(ConsentOrigin.PERSON)
                .setGrants(consent.grants().stream().map(TownInputs::grant).toList())
                .build();
        topology.feed(Topics.CONSENTS, person, value);
    }

    void feed(TownProfile profile) {
        String person = id(profile.person());
        Profile value = Profile.newBuilder()
                .setPerson(person)
                .setDisplayName(profile.displayName())
                .setRegion(profile.region())
                .setTimeZone(profile.zone().getId())
                .setOffers(profile.offers())
                .setSeeks(profile.seeks())
                .setPace(pace(profile.pace()))
                .setUpdatedAt(profile.updatedAt())
                .build();
        topology.feed(Topics.PROFILES, person, value);
    }

    void feed(TownEvent event) {
        switch (event) {
            case TownInteraction interaction -> feed(interaction);
            case TownBehavior behavior -> feed(behavior);
        }
    }

    private void feed(TownInteraction event) {
        String from = id(event.from());
        Interaction value = Interaction.newBuilder()
                .setEventId(event.eventId())
                .setFrom(from)
                .setTo(id(event.to()))
                .setAt(event.at())
                .setKind(InteractionKind.valueOf(event.kind().name()))
                .setAct(Act.valueOf(event.act().name()))
                .setOutcome(Outcome.valueOf(event.outcome().name()))
                .setGroup(event.group())
                .setGroupSize(event.groupSize())
                .setSource(event.source())
                .build();
        topology.feed(Topics.INTERACTIONS, from, value);
    }

    private void feed(TownBehavior event) {
        String person = id(event.person());
        Behavior value = Behavior.newBuilder()
                .setEventId(event.eventId())
                .setPerson(person)
                .setAt(event.at())
                .setTopic(event.topic())
                .setKind(BehaviorKind.valueOf(event.kind().name()))
                .setRegion(event.region())
                .setSource(event.source())
                .build();
        topology.feed(Topics.BEHAVIORS, person, value);
    }

    private static Grant grant(TownGrant grant) {
        return Grant.newBuilder()
                .setPurpose(Purpose.valueOf(grant.purpose().name()))
                .setSource(ANY_SOURCE)
                .setReceipt(grant.receipt())
                .build();
    }

    private static Pace pace(TownPace pace) {
        return Pace.newBuilder()
                .setNudgesPerWeek(pace.nudgesPerWeek())
                .setQuietFromMinute(minute(pace.quietFrom()))
                .setQuietUntilMinute(minute(pace.quietUntil()))
                .build();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
