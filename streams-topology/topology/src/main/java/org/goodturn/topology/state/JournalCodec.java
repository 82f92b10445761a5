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
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.timing.Suppressions.Suppression;
import org.goodturn.topology.work.Codec;

/** Layout 1: first behavior, releases, suppressions, balances, load. About 8 KB at its bounds. */
final class JournalCodec implements Codec<Journal> {

    @Override
    public byte[] encode(Journal journal) {
        StateOutput out = new StateOutput(1);
        out.maybe(journal.observedSince(), out::instant);
        out.all(journal.releases(), release -> {
            out.instant(release.at());
            out.text(release.with().value());
        });
        out.all(journal.suppressions().all(), one -> {
            out.maybe(one.with(), with -> out.text(with.value()));
            out.maybe(one.topic(), topic -> out.text(topic.path()));
            out.instant(one.until());
        });
        out.all(journal.feedback().entrySet(), balance -> {
            out.text(balance.getKey().path());
            out.number(balance.getValue());
        });
        out.number(journal.loadWeek());
        out.number(journal.load());
        return out.toBytes();
    }

    @Override
    public Journal decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        Optional<Instant> observedSince = in.maybe(in::instant);
        List<Release> releases = in.all(() -> new Release(in.instant(), new PersonId(in.text())));
        List<Suppression> suppressions = in.all(() -> new Suppression(
                in.maybe(() -> new PersonId(in.text())), in.maybe(() -> new Topic(in.text())), in.instant()));
        SortedMap<Topic, Integer> feedback = new TreeMap<>();
        for (Map.Entry<Topic, Integer> balance : in.all(() -> Map.entry(new Topic(in.text()), in.count()))) {
            feedback.put(balance.getKey(), balance.getValue());
        }
        return new Journal(observedSince, releases, new Suppressions(suppressions), feedback, in.count(), in.count());
    }
}
