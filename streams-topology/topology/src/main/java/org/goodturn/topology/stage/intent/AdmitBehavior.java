package org.goodturn.topology.stage.intent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.ShiftDetector;
import org.goodturn.domain.introduction.Need;
import org.goodturn.events.Behavior;
import org.goodturn.events.IntentShift;
import org.goodturn.events.ShiftDirection;
import org.goodturn.topics.Topics;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.StableIds;
import org.goodturn.topology.stage.admit.Admission;
import org.goodturn.topology.stage.commons.CountRegion;
import org.goodturn.topology.stage.introduction.AskCircle;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.Journal;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** A behavior arrives: counted if its person agrees; a shift that it shows is published, and one's circle is asked. */
public final class AdmitBehavior implements Stage<Behavior> {

    private final ShiftDetector detector;
    private final AskCircle askCircle;
    private final CountRegion regions;
    private final Judgement judgement;

    public AdmitBehavior(Judgement judgement, AskCircle askCircle, CountRegion regions) {
        this.detector = new ShiftDetector(judgement.shifts());
        this.askCircle = askCircle;
        this.regions = regions;
        this.judgement = judgement;
    }

    @Override
    public void handle(Behavior behavior, Work work) {
        Optional<Refusal> refusal = Admission.refuse(behavior, work.moment().now());
        if (refusal.isPresent()) {
            work.refuse(refusal.get());
            return;
        }
        PersonState self = People.self(work);
        Optional<Grant> grant = self.consents().grantFor(Purpose.DETECT_INTENT, behavior.getSource(), behavior.getAt());
        if (grant.isEmpty()) {
            work.heldBack("no-consent");
            return;
        }
        String key = People.key(work, behavior.getTopic());
        IntentState before = work.get(Rooms.INTENTS, key).orElse(IntentState.NONE);
        if (before.hasSeen(behavior.getEventId())) {
            work.count("duplicate-behaviors");
            return;
        }
        IntentState after = before.plus(behavior.getAt(), behavior.getSource(), behavior.getEventId());
        Instant observedSince = observed(behavior.getAt(), work);
        Optional<String> region = regions.regionOf(behavior, self);
        RegionalSeason season = regions.season(region, new Topic(behavior.getTopic()), work);
        Optional<Shift> shift = detector.judge(after.log(), behavior.getAt(), observedSince, season);
        IntentState next = shift.map(after::with).orElse(after);
        work.put(Rooms.INTENTS, key, next);
        region.ifPresent(known -> regions.count(behavior, known, logBefore(before, behavior), work));
        shift.ifPresent(found -> say(found, behavior, next, grant.get(), self, work));
    }

    private static ActivityLog logBefore(IntentState before, Behavior behavior) {
        return before.isEmpty() ? ActivityLog.startingAt(behavior.getAt()) : before.log();
    }

    private static Instant observed(Instant at, Work work) {
        Journal journal = People.journal(work);
        Journal next = journal.observed(at);
        if (!next.equals(journal)) {
            work.put(Rooms.JOURNALS, work.person(), next);
        }
        return next.observedSince().orElse(at);
    }

    private void say(Shift shift, Behavior behavior, IntentState intent, Grant grant, PersonState self, Work work) {
        Topic topic = new Topic(behavior.getTopic());
        String shiftId = StableIds.ofShift(work.person(), topic, shift);
        work.publish(
                Topics.INTENT_SHIFTS,
                work.person(),
                IntentShift.newBuilder()
                        .setShiftId(shiftId)
                        .setPerson(work.person())
                        .setTopic(topic.path())
                        .setDirection(ShiftDirection.RISE)
                        .setProbability(shift.probability())
                        .setRateRatio(shift.rateRatio())
                        .setSince(shift.since())
                        .setDetectedAt(shift.detectedAt())
                        .setPersonalRatePerWeek(shift.ratePerWeekBefore())
                        .setRegionalFactor(shift.regionalFactor() == 1 ? null : shift.regionalFactor())
                        .setCount(shift.count())
                        .setSources(List.copyOf(intent.sources()))
                        .setReceipt(grant.receipt())
                        .build());
        Instant now = work.moment().now();
        if (shift.detectedAt().plus(judgement.limits().shiftAge()).isBefore(now)) {
            work.count("shifts-too-old-to-ask");
            return;
        }
        boolean shared = self.consents().allows(Purpose.SHARE_INTENT, now);
        Need need = new Need(
                shiftId,
                topic,
                shift.probability(),
                shift.rateRatio(),
                shift.since(),
                shift.detectedAt().plus(judgement.shifts().fadesAfter()),
                shift.count(),
                shared);
        askCircle.start(need, self, work);
    }
}
