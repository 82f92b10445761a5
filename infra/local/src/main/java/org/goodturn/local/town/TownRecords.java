package org.goodturn.local.town;

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
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.local.producing.OutgoingEvent;
import org.goodturn.topics.Topics;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.people.TownConsent;
import org.goodturn.town.people.TownPace;
import org.goodturn.town.people.TownProfile;

/**
 * The town's plain records as the contract's Avro records. Identifiers become ids here, as they would in a connector.
 *
 * @param ids with the stack's key
 */
record TownRecords(PersonIds ids) {

    private static final String ANY_SOURCE = "*";

    OutgoingEvent of(TownConsent consent) {
        String person = id(consent.person());
        ConsentRecord value = ConsentRecord.newBuilder()
                .setPerson(person)
                .setRevision(consent.revision())
                .setDecidedAt(consent.decidedAt())
                .setOrigin(ConsentOrigin.PERSON)
                .setGrants(consent.grants().stream()
                        .map(grant -> Grant.newBuilder()
                                .setPurpose(Purpose.valueOf(grant.purpose().name()))
                                .setSource(ANY_SOURCE)
                                .setReceipt(grant.receipt())
                                .build())
                        .toList())
                .build();
        return new OutgoingEvent(
                Topics.CONSENTS, person, "consent-" + person + "-" + consent.revision(), consent.decidedAt(), value);
    }

    OutgoingEvent of(TownProfile profile) {
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
        return new OutgoingEvent(Topics.PROFILES, person, "profile-" + person, profile.updatedAt(), value);
    }

    OutgoingEvent of(TownEvent event) {
        return switch (event) {
            case TownInteraction interaction -> of(interaction);
            case TownBehavior behavior -> of(behavior);
        };
    }

    private OutgoingEvent of(TownInteraction event) {
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
        return new OutgoingEvent(Topics.INTERACTIONS, from, event.eventId(), event.at(), value);
    }

    private OutgoingEvent of(TownBehavior event) {
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
        return new OutgoingEvent(Topics.BEHAVIORS, person, event.eventId(), event.at(), value);
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

    private String id(String identifier) {
        return ids.of(identifier).orElseThrow();
    }
}
