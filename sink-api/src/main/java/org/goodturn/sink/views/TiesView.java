package org.goodturn.sink.views;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.events.Tie;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/** Each person's side of each tie. Bounded by what the topology keeps: it writes a tombstone when a tie is forgotten. */
@Singleton
public class TiesView implements View<Tie> {

    private final Progress progress = new Progress();
    private final Map<String, Map<String, Tie>> circles = new ConcurrentHashMap<>();

    @Override
    public EventTopic<Tie> topic() {
        return Topics.TIES;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    /** All of a person's records are on one partition. */
    @Override
    public boolean partitionsAtOnce() {
        return true;
    }

    @Override
    public void apply(Seen<Tie> record) {
        int bar = record.key().indexOf('|');
        if (bar >= 0) {
            String person = record.key().substring(0, bar);
            String other = record.key().substring(bar + 1);
            if (record.value() == null) {
                circles.computeIfPresent(person, (who, circle) -> {
                    circle.remove(other);
                    return circle.isEmpty() ? null : circle;
                });
            } else {
                circles.computeIfAbsent(person, who -> new ConcurrentHashMap<>())
                        .put(other, record.value());
            }
        }
        progress.advance(record.partition(), record.offset() + 1);
    }

    /** The person's ties. */
    public List<Tie> of(String person) {
        return List.copyOf(circles.getOrDefault(person, Map.of()).values());
    }

    /** The person's tie with somebody. */
    public Optional<Tie> between(String person, String other) {
        return Optional.ofNullable(circles.getOrDefault(person, Map.of()).get(other));
    }

    /** People who have ties. */
    public List<String> people() {
        return List.copyOf(circles.keySet());
    }
}
