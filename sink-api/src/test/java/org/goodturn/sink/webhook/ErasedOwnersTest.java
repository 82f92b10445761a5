package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.events.Purpose;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.views.Seen;
import org.goodturn.topics.PersonKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasedOwnersTest {

    private static final Instant LATER = Deliveries.NOW.plus(Duration.ofMinutes(5));

    private final World world = new World();
    private final ErasuresView erasures = new ErasuresView();
    private final ErasedOwners owners = owners();
    private Hook hook;
    private long offset;

    private ErasedOwners owners() {
        erasures.progress().begin(Deliveries.HISTORY, new long[World.PARTITIONS], new long[World.PARTITIONS]);
        WhatIsRead read = new WhatIsRead(world.hooks, world.deliveries, world.nudges, world.consents, world.profiles);
        Registrations registrations =
                new Registrations(world.hooks, world.nudges, world, world.secrets, null, read, world.settings);
        return new ErasedOwners(world.hooks, world.consents, erasures, read, registrations);
    }

    @BeforeEach
    void annaHasAWebhook() {
        world.allowAll("anna", "bert", "cleo");
        hook = world.register(Deliveries.hook("https://example.com/", "anna"));
    }

    private ConsentRecord decides(Instant at, Purpose... purposes) {
        Optional<ConsentRecord> before = world.consents.of("anna");
        ConsentRecord consent = ConsentRecord.newBuilder(Samples.consent("anna", purposes))
                .setReplaces(before.map(ConsentRecord::getRevision).orElse(null))
                .setRevision(before.map(ConsentRecord::getRevision).orElse(0L) + 1)
                .build();
        int partition = PersonKeys.partition("anna", World.PARTITIONS);
        world.consents.apply(new Seen<>("anna", consent, partition, 1000 + offset++, at));
        return consent;
    }

    private void isErased(String purpose, ConsentRecord decision) {
        Erasure report = Erasure.newBuilder()
                .setPerson("anna")
                .setPurpose(purpose)
                .setCause("erasure-requested")
                .setConsentRevision(decision.getRevision())
                .setTies(0)
                .setIntents(0)
                .setNudges(0)
                .setCompletedAt(LATER)
                .setPhase(ErasurePhase.BEGUN)
                .build();
        erasures.apply(new Seen<>("anna", report, PersonKeys.partition("anna", World.PARTITIONS), offset++, LATER));
    }

    private boolean isThere(Hook one) {
        return world.hooks.find(one.ref()).isPresent();
    }

    private Hook register(String owner, String id, Instant changed) {
        WebhookRegistration registration = WebhookRegistration.newBuilder(hook.registration())
                .setOwner(owner)
                .setId(id)
                .setIncarnation(owner + id)
                .setChangedAt(changed)
                .build();
        return world.register(Hook.of(HookRef.of(owner, id), registration, Optional.empty()));
    }

    @Test
    void webhooksOfSomebodyWhoHadEverythingForgottenGoAndWhatWaitsIsTriedNoMore() {
        world.receiver = (to, message) -> Deliveries.answer(500);
        world.change(Samples.nudge("n", "anna", "bert", "cleo"));
        world.settle();
        isErased("all", decides(LATER));

        assertThat(owners.sweep()).isEqualTo(1);
        world.pass(Duration.ofDays(4));

        assertThat(isThere(hook)).isFalse();
        assertThat(world.sent).hasSize(1);
    }

    @Test
    void aSecondTimeThereIsNothingLeftToDo() {
        isErased("all", decides(LATER));
        owners.sweep();
        assertThat(owners.sweep()).isZero();
    }

    @Test
    void othersWebhooksStayEvenThoseAboutThisPerson() {
        Hook berts = register("person bert", "mine", Deliveries.NOW);
        Hook application = register("application guide", "mine", Deliveries.NOW);
        Hook second = register(Deliveries.OWNER, "second", Deliveries.NOW);
        isErased("all", decides(LATER));
        owners.sweep();
        assertThat(isThere(berts)).isTrue();
        assertThat(isThere(application)).isTrue();
        assertThat(isThere(second)).isFalse();
    }

    @Test
    void aDecisionThatAllowsNothingIsNoErasureNorIsTheEndOfOnePurpose() {
        ConsentRecord nothing = decides(LATER);
        assertThat(owners.sweep()).isZero();
        isErased("map-trust", nothing);
        assertThat(owners.sweep()).isZero();
        assertThat(isThere(hook)).isTrue();
    }

    @Test
    void whoAllowsSomethingAgainKeepsWhatIsStillThere() {
        isErased("all", decides(LATER));
        decides(LATER.plusSeconds(1), Purpose.RECEIVE_NUDGES);
        assertThat(owners.sweep()).isZero();
    }

    @Test
    void aReportOnADecisionThatAllowsSomethingEndsNothing() {
        isErased("all", decides(LATER, Purpose.RECEIVE_NUDGES));
        assertThat(owners.sweep()).isZero();
        assertThat(isThere(hook)).isTrue();
    }

    @Test
    void anOldErasureSaysNothingOfALaterDecision() {
        isErased("all", decides(LATER));
        decides(LATER.plusSeconds(1), Purpose.RECEIVE_NUDGES);
        decides(LATER.plusSeconds(2));
        assertThat(owners.sweep()).isZero();
    }

    @Test
    void whatIsAskedForAfterTheDecisionStays() {
        isErased("all", decides(LATER));
        Hook after = register(Deliveries.OWNER, "after", LATER.plusMillis(1));
        Hook before = register(Deliveries.OWNER, "before", LATER);
        owners.sweep();
        assertThat(isThere(after)).isTrue();
        assertThat(isThere(before)).isFalse();
    }

    @Test
    void nothingGoesBeforeEverythingIsRead() {
        ErasuresView behind = new ErasuresView();
        behind.progress().begin(Deliveries.HISTORY, new long[] {0}, new long[] {1});
        assertThat(behind.progress().isCaughtUp()).isFalse();
        ErasedOwners early = new ErasedOwners(
                world.hooks,
                world.consents,
                behind,
                new WhatIsRead(world.hooks, world.deliveries, world.nudges, world.consents, world.profiles),
                null);
        assertThat(early.sweep()).isZero();
        assertThat(Map.of(hook.ref(), isThere(hook))).containsEntry(hook.ref(), true);
    }
}
