package org.goodturn.sink.views;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.events.Erasure;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/** What was erased of each person, the latest last; at most {@value #MOST} reports a person, the oldest go first. */
@Singleton
public class ErasuresView implements View<Erasure> {

    /** Reports kept of one person. */
    static final int MOST = 32;

    private final Progress progress = new Progress();
    private final Map<String, List<Erasure>> byPerson = new ConcurrentHashMap<>();

    @Override
    public EventTopic<Erasure> topic() {
        return Topics.ERASURES;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void apply(Seen<Erasure> record) {
        if (record.value() != null) {
            byPerson.merge(record.key(), List.of(record.value()), ErasuresView::joined);
        }
        progress.advance(record.partition(), record.offset() + 1);
    }

    /** The person's reports. */
    public List<Erasure> of(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    private static List<Erasure> joined(List<Erasure> before, List<Erasure> more) {
        List<Erasure> all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
