package org.goodturn.evaluation.town.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.goodturn.events.Feedback;
import org.goodturn.events.Verdict;
import org.goodturn.topics.Topics;
import org.goodturn.topology.memory.CountingTally;
import org.goodturn.topology.memory.MemorySetting;
import org.goodturn.topology.memory.MemoryTopology;
import org.goodturn.topology.stage.GoodturnStages;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.town.Town;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.reactions.Reaction;

/**
 * Lives a town: consents and profiles, then its history, then planted days one event after the other, as {@code up} feeds it. The
 * clock stands at the planted present while the history is read, and goes on with what happens.
 */
public final class TownLife {

    private static final int PARTITIONS = 4;
    private static final Duration TICK = Duration.ofMinutes(5);

    private final TownDays lived;
    private final Town town;
    private final Judgement judgement;
    private final boolean feedback;

    /**
     * @param judgement what the stages judge by
     * @param feedback whether what recipients say is fed back
     */
    public TownLife(TownDays lived, Judgement judgement, boolean feedback) {
        this.lived = lived;
        this.town = lived.town();
        this.judgement = judgement;
        this.feedback = feedback;
    }

    /** Lives all days. */
    public TownDiary live() {
        return new Living().live();
    }

    /** What a recipient will say. */
    private record Saying(Instant at, SaidNudge nudge, Reaction reaction) {}

    /** One life. */
    private final class Living {
        private final CountingTally tally = new CountingTally();
        private final MemoryTopology topology = new MemoryTopology(
                MemorySetting.of(PARTITIONS, new GoodturnStages(judgement), tally), town.presentAt());
        private final TownInputs inputs = new TownInputs(topology);
        private final Scribe scribe = new Scribe(town.presentAt(), this::expectReaction);
        private final PriorityQueue<Saying> sayings = new PriorityQueue<>(Comparator.comparing(Saying::at)
                .thenComparing(saying -> saying.nudge().id()));

        private TownDiary live() {
            topology.listen(scribe::note);
            topology.watch(scribe::note);
            town.consents().forEach(inputs::feed);
            town.profiles().forEach(inputs::feed);
            lived.history().forEach(inputs::feed);
            topology.advanceTo(town.presentAt());
            liveUntil(lived.until());
            return scribe.diary(tally.all());
        }

        private void liveUntil(Instant until) {
            Iterator<TownEvent> events = lived.live().iterator();
            TownEvent next = events.hasNext() ? events.next() : null;
            for (Instant tick = topology.now().plus(TICK); !tick.isAfter(until); tick = tick.plus(TICK)) {
                while (next != null && !next.at().isAfter(tick)) {
                    speakUntil(next.at());
                    topology.advanceTo(next.at());
                    inputs.feed(next);
                    next = events.hasNext() ? events.next() : null;
                }
                speakUntil(tick);
                topology.advanceTo(tick);
            }
        }

        private void expectReaction(SaidNudge nudge) {
            Reaction reaction = town.reactions()
                    .to(nudge.id(), town.match(nudge.recipient(), nudge.with(), nudge.topic(), nudge.openedAt()));
            sayings.add(new Saying(nudge.openedAt().plus(reaction.after()), nudge, reaction));
        }

        private void speakUntil(Instant until) {
            while (!sayings.isEmpty() && !sayings.peek().at().isAfter(until)) {
                Saying saying = sayings.poll();
                topology.advanceTo(saying.at());
                scribe.reacted(saying.nudge(), saying.reaction());
                if (feedback && saying.reaction().verdict() != Reaction.Verdict.IGNORED) {
                    say(saying);
                }
            }
        }

        private void say(Saying saying) {
            String recipient = TownInputs.id(saying.nudge().recipient());
            Verdict verdict = Verdict.valueOf(saying.reaction().verdict().name());
            Feedback value = Feedback.newBuilder()
                    .setFeedbackId("says-" + saying.nudge().id())
                    .setRecipient(recipient)
                    .setNudgeId(saying.nudge().id())
                    .setVerdict(verdict)
                    .setAt(saying.at())
                    .build();
            topology.feed(Topics.FEEDBACK, recipient, value);
        }
    }
}
