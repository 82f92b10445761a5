package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.Release;
import org.goodturn.domain.timing.ResponsiveHours;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.timing.Suppressions.Cause;
import org.goodturn.domain.timing.Suppressions.Suppression;
import org.goodturn.topology.work.Codec;

/**
 * Layout 2: first behavior, releases with topics, suppressions with causes, balances, load, responsive hours. At its bounds,
 * with ids of 22 characters and topics of 30, about 15 KB; after a month at the usual pace 1 KB. Layout 1 had no topics,
 * causes and hours.
 */
final class JournalCodec implements Codec<Journal> {

    private static final int LAYOUT = 2;
    private static final Cause[] CAUSES = Cause.values();

    @Override
    public byte[] encode(Journal journal) {
        StateOutput out = new StateOutput(LAYOUT);
        out.maybe(journal.observedSince(), out::instant);
        out.all(journal.releases(), release -> {
            out.instant(release.at());
            out.text(release.with().value());
            out.maybe(release.topic(), topic -> out.text(topic.path()));
        });
        out.all(journal.suppressions().all(), one -> {
            out.maybe(one.with(), with -> out.text(with.value()));
            out.maybe(one.topic(), topic -> out.text(topic.path()));
            out.instant(one.until());
            out.octet(one.cause().ordinal());
        });
        out.all(journal.feedback().entrySet(), balance -> {
            out.text(balance.getKey().path());
            out.number(balance.getValue());
        });
        out.number(journal.loadWeek());
        out.number(journal.load());
        write(journal.hours(), out);
        return out.toBytes();
    }

    @Override
    public Journal decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, LAYOUT);
        boolean first = in.layout() == 1;
        Optional<Instant> observedSince = in.maybe(in::instant);
        List<Release> releases = in.all(() -> new Release(
                in.instant(),
                new PersonId(in.text()),
                first ? Optional.empty() : in.maybe(() -> new Topic(in.text()))));
        List<Suppression> suppressions = in.all(() -> new Suppression(
                in.maybe(() -> new PersonId(in.text())),
                in.maybe(() -> new Topic(in.text())),
                in.instant(),
                first ? Cause.DECLINED : CAUSES[in.octet()]));
        SortedMap<Topic, Integer> feedback = new TreeMap<>();
        for (Map.Entry<Topic, Integer> balance : in.all(() -> Map.entry(new Topic(in.text()), in.count()))) {
            feedback.put(balance.getKey(), balance.getValue());
        }
        return new Journal(
                observedSince,
                releases,
                new Suppressions(suppressions),
                feedback,
                in.count(),
                in.count(),
                first ? ResponsiveHours.NONE : readHours(in));
    }

    private static void write(ResponsiveHours hours, StateOutput out) {
        out.flag(!hours.isEmpty());
        if (!hours.isEmpty()) {
            out.number(hours.quarter());
            for (int count : hours.counts()) {
                out.octet(count);
            }
        }
    }

    private static ResponsiveHours readHours(StateInput in) {
        if (!in.flag()) {
            return ResponsiveHours.NONE;
        }
        int quarter = in.count();
        int[] counts = new int[ResponsiveHours.CELLS];
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = in.octet();
        }
        return new ResponsiveHours(quarter, counts);
    }
}
