package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.goodturn.events.Direction;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;
import org.junit.jupiter.api.Test;

class TiesTest {

    private static final Instant YESTERDAY = Village.START.minus(Duration.ofDays(1));

    @Test
    void anInteractionIsKeptOnBothSidesIfBothAgree() {
        Village village = new Village().settles("ann").settles("bob");

        village.together("ann", "bob", InteractionKind.MAIL, YESTERDAY);

        assertThat(village.tie("ann", "bob")).hasValueSatisfying(tie -> {
            assertThat(tie.getInteractions()).isEqualTo(1);
            assertThat(tie.getFirstAt()).isEqualTo(YESTERDAY);
            assertThat(tie.getLastAt()).isEqualTo(YESTERDAY);
            assertThat(tie.getEvidence().getFirst().getDirection()).isEqualTo(Direction.GIVEN);
            assertThat(tie.getBelief() + tie.getDisbelief() + tie.getUncertainty())
                    .isEqualTo(1);
        });
        assertThat(village.tie("bob", "ann"))
                .hasValueSatisfying(tie ->
                        assertThat(tie.getEvidence().getFirst().getDirection()).isEqualTo(Direction.RECEIVED));
    }

    @Test
    void nothingIsKeptWhereTheOneWhoActedDoesNotAgree() {
        Village village = new Village().settles("bob");

        village.together("ann", "bob", InteractionKind.MAIL, YESTERDAY);

        assertThat(village.remembers("ann")).isFalse();
        assertThat(village.tally().of("held-back.no-consent")).isEqualTo(1);
    }

    @Test
    void nothingIsKeptWhereTheOtherSideDoesNotAgree() {
        Village village = new Village().settles("ann");

        village.together("ann", "bob", InteractionKind.MAIL, YESTERDAY);

        assertThat(village.remembers("bob")).isFalse();
        assertThat(village.stores().size("ties")).isZero();
        assertThat(village.tally().of("held-back.other-no-consent")).isEqualTo(1);
    }

    @Test
    void consentCoversASourceAndAnIntervalOfEventTimes() {
        Village village = new Village().settles("bob");
        village.consents(
                "ann",
                List.of(new org.goodturn.events.Grant(
                        org.goodturn.events.Purpose.MAP_TRUST, "mail", YESTERDAY, Village.START, "r")));

        village.together("ann", "bob", InteractionKind.MAIL, YESTERDAY);
        village.together("ann", "bob", InteractionKind.MAIL, YESTERDAY.minusMillis(1));
        village.interaction(village.builder("ann", "bob", InteractionKind.MAIL, YESTERDAY)
                .setSource("calendar")
                .build());

        assertThat(village.tie("ann", "bob").orElseThrow().getInteractions()).isEqualTo(1);
        assertThat(village.tally().of("held-back.no-consent")).isEqualTo(2);
    }

    @Test
    void aDuplicateCountsOnce() {
        Village village = new Village().settles("ann").settles("bob");
        Interaction mail =
                village.builder("ann", "bob", InteractionKind.MAIL, YESTERDAY).build();

        village.interaction(mail).interaction(mail);

        assertThat(village.tie("ann", "bob").orElseThrow().getInteractions()).isEqualTo(1);
        assertThat(village.tie("bob", "ann").orElseThrow().getInteractions()).isEqualTo(1);
        assertThat(village.tally().of("duplicate-interactions")).isEqualTo(1);
    }

    @Test
    void aDuplicateIsSeenAfterFifteenOthersAndNotAfterSixteen() {
        assertThat(interactionsAfterADuplicateBehind(15)).isEqualTo(16);
        assertThat(interactionsAfterADuplicateBehind(16)).isEqualTo(18);
    }

    private static long interactionsAfterADuplicateBehind(int others) {
        Village village = new Village().settles("ann").settles("bob");
        Interaction mail =
                village.builder("ann", "bob", InteractionKind.MAIL, YESTERDAY).build();
        village.interaction(mail);
        for (int other = 0; other < others; other++) {
            village.together("bob", "ann", InteractionKind.MAIL, YESTERDAY.minusSeconds(other));
        }
        // Each side remembers what was told to it; this pair's mails all come to rest on both.
        village.interaction(mail);
        return village.tie("bob", "ann").orElseThrow().getInteractions();
    }

    @Test
    void tiesAreTheSameWhateverTheOrder() {
        List<Interaction> events = aYearOfMails();
        List<TieEvidence> inOrder = evidenceAfter(events);
        for (int seed = 0; seed < 20; seed++) {
            List<Interaction> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(evidenceAfter(shuffled)).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    private static List<Interaction> aYearOfMails() {
        Village village = new Village();
        Random random = new Random(7);
        List<Interaction> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant at = Village.START.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 600)));
            InteractionKind kind = random.nextBoolean() ? InteractionKind.MAIL : InteractionKind.DEAL;
            boolean annActs = random.nextBoolean();
            events.add(village.builder(annActs ? "ann" : "bob", annActs ? "bob" : "ann", kind, at)
                    .build());
        }
        return events;
    }

    private static List<TieEvidence> evidenceAfter(List<Interaction> events) {
        Village village = new Village().settles("ann").settles("bob");
        events.forEach(village::interaction);
        Tie tie = village.tie("ann", "bob").orElseThrow();
        assertThat(tie.getInteractions()).isEqualTo(events.size());
        return tie.getEvidence();
    }

    @Test
    void aMeetingOfTenIsEvidenceAndOneOfElevenIsNot() {
        Village village = new Village().settles("ann").settles("bob");

        village.interaction(village.builder("ann", "bob", InteractionKind.MEETING, YESTERDAY)
                .setGroupSize(11)
                .build());
        assertThat(village.tie("ann", "bob")).isEmpty();
        assertThat(village.tally().of("held-back.group-too-large")).isEqualTo(1);

        village.interaction(village.builder("ann", "bob", InteractionKind.MEETING, YESTERDAY)
                .setGroupSize(10)
                .build());
        assertThat(village.tie("ann", "bob")).isPresent();
    }

    @Test
    void interactionsBeyondTheHourlyLimitAreCountedAndNotKept() {
        StageLimits limits = new StageLimits(32, 8, 4, 10, 5, 96, 512, 64, 256, Duration.ofDays(14));
        Village village = new Village(limits).settles("ann").settles("bob");

        for (int i = 0; i < 6; i++) {
            village.together("ann", "bob", InteractionKind.MAIL, YESTERDAY.plusSeconds(i));
        }

        assertThat(village.tie("ann", "bob").orElseThrow().getInteractions()).isEqualTo(5);
        assertThat(village.tally().of("held-back.hourly-limit")).isEqualTo(1);
    }

    @Test
    void malformedInteractionsAreRefusedByName() {
        Village village = new Village().settles("ann").settles("bob");

        village.together("ann", "ann", InteractionKind.MAIL, YESTERDAY);
        village.together("ann", "", InteractionKind.MAIL, YESTERDAY);
        village.together("ann", "bob@example.org", InteractionKind.MAIL, YESTERDAY);
        village.together("ann", "bob", InteractionKind.MAIL, Instant.parse("1970-01-01T00:00:00Z"));
        village.together("ann", "bob", InteractionKind.MAIL, Instant.parse("2099-01-01T00:00:00Z"));
        village.interaction(village.builder("ann", "bob", InteractionKind.MAIL, YESTERDAY)
                .setGroupSize(1)
                .build());
        village.interaction(village.builder("ann", "bob", InteractionKind.MAIL, YESTERDAY)
                .setEventId("")
                .build());

        assertThat(village.deadLetterReasons())
                .containsExactly(
                        "self-interaction",
                        "malformed-person-id",
                        "malformed-person-id",
                        "event-too-old",
                        "event-in-future",
                        "malformed-group",
                        "malformed-event-id");
        assertThat(village.tie("ann", "bob")).isEmpty();
    }

    @Test
    void anEventAYearLateLandsInItsOwnTime() {
        Village village = new Village().settles("ann").settles("bob");
        Instant lastYear = Village.START.minus(Duration.ofDays(365));

        village.together("ann", "bob", InteractionKind.DEAL, YESTERDAY);
        village.together("ann", "bob", InteractionKind.DEAL, lastYear);

        Tie tie = village.tie("ann", "bob").orElseThrow();
        assertThat(tie.getFirstAt()).isEqualTo(lastYear);
        assertThat(tie.getLastAt()).isEqualTo(YESTERDAY);
    }
}
