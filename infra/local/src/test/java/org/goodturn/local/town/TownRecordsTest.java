package org.goodturn.local.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.goodturn.events.Act;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Outcome;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.local.producing.OutgoingEvent;
import org.goodturn.topics.Topics;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownInteraction;
import org.goodturn.town.people.TownConsent;
import org.goodturn.town.people.TownProfile;
import org.goodturn.town.people.TownPurpose;
import org.junit.jupiter.api.Test;

class TownRecordsTest {

    private static final PersonIds IDS =
            new PersonIds(HashKey.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f".repeat(2))));
    private static final Town TOWN = Town.of(TownPlan.standard(1));
    private final TownRecords records = new TownRecords(IDS);

    @Test
    void an_interaction_keeps_everything_but_the_identifiers() {
        Instant at = Instant.parse("2026-01-05T09:30:00Z");
        TownInteraction event = new TownInteraction(
                "e-1",
                "ada@town.example",
                "ben@town.example",
                at,
                TownInteraction.Kind.REFERRAL,
                TownInteraction.Act.INITIATED,
                TownInteraction.Outcome.GOOD,
                "g-1",
                2,
                "crm");

        OutgoingEvent outgoing = records.of(event);

        assertThat(outgoing.topic()).isEqualTo(Topics.INTERACTIONS);
        assertThat(outgoing.person()).isEqualTo(id("ada@town.example"));
        assertThat(outgoing.id()).isEqualTo("e-1");
        assertThat(outgoing.at()).isEqualTo(at);
        assertThat(outgoing.value())
                .isEqualTo(Interaction.newBuilder()
                        .setEventId("e-1")
                        .setFrom(id("ada@town.example"))
                        .setTo(id("ben@town.example"))
                        .setAt(at)
                        .setKind(InteractionKind.REFERRAL)
                        .setAct(Act.INITIATED)
                        .setOutcome(Outcome.GOOD)
                        .setGroup("g-1")
                        .setGroupSize(2)
                        .setSource("crm")
                        .build());
    }

    @Test
    void a_behavior_keeps_topic_kind_and_region() {
        Instant at = Instant.parse("2026-01-05T09:30:00Z");

        OutgoingEvent outgoing = records.of(new TownBehavior(
                "e-2", "ada@town.example", at, "marketing/print", TownBehavior.Kind.SEARCHED, "elm-plain", "web"));

        assertThat(outgoing.topic()).isEqualTo(Topics.BEHAVIORS);
        assertThat(outgoing.value())
                .isEqualTo(Behavior.newBuilder()
                        .setEventId("e-2")
                        .setPerson(id("ada@town.example"))
                        .setAt(at)
                        .setTopic("marketing/print")
                        .setKind(BehaviorKind.SEARCHED)
                        .setRegion("elm-plain")
                        .setSource("web")
                        .build());
    }

    @Test
    void a_consent_is_what_the_person_said_for_any_source_and_time() {
        TownConsent consent = TOWN.consents().getFirst();

        ConsentRecord record = (ConsentRecord) records.of(consent).value();

        assertThat(record.getPerson()).isEqualTo(id(consent.person()));
        assertThat(record.getOrigin()).isEqualTo(ConsentOrigin.PERSON);
        assertThat(record.getRevision()).isEqualTo(1);
        assertThat(record.getGrants()).hasSameSizeAs(consent.grants()).allSatisfy(grant -> {
            assertThat(grant.getSource()).isEqualTo("*");
            assertThat(grant.getFrom()).isNull();
            assertThat(grant.getUntil()).isNull();
            assertThat(grant.getReceipt()).isNotEmpty();
        });
    }

    @Test
    void a_profile_keeps_the_quiet_hours_in_minutes_of_the_day() {
        TownProfile profile = TOWN.profiles().getFirst();

        Profile record = (Profile) records.of(profile).value();

        assertThat(record.getDisplayName()).isEqualTo(profile.displayName());
        assertThat(record.getTimeZone()).isEqualTo(profile.zone().getId());
        assertThat(record.getOffers()).isEqualTo(profile.offers());
        assertThat(record.getPace().getQuietFromMinute())
                .isEqualTo(profile.pace().quietFrom().toSecondOfDay() / 60);
        assertThat(record.getPace().getQuietUntilMinute())
                .isEqualTo(profile.pace().quietUntil().toSecondOfDay() / 60);
    }

    @Test
    void every_word_of_the_town_is_a_word_of_the_contract() {
        assertThat(names(InteractionKind.values())).containsAll(names(TownInteraction.Kind.values()));
        assertThat(names(Act.values())).containsAll(names(TownInteraction.Act.values()));
        assertThat(names(Outcome.values())).containsAll(names(TownInteraction.Outcome.values()));
        assertThat(names(BehaviorKind.values())).containsAll(names(TownBehavior.Kind.values()));
        assertThat(names(Purpose.values())).containsAll(names(TownPurpose.values()));
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    private static String id(String identifier) {
        return IDS.of(identifier).orElseThrow();
    }
}
