package org.goodturn.evaluation.town.baselines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;

/** A count instead of a shift, contacts instead of trust: three looks at a topic within a week, and the most contacted way. */
final class ThreeLooks implements Baseline {

    static final String NAME = "three-looks-a-week";

    private static final int LOOKS = 3;
    private static final Duration WITHIN = Duration.ofDays(7);
    private static final Duration REST = Duration.ofDays(28);

    private final CommonKnowledge people;
    private final Voice voice;
    private final Map<List<String>, Deque<Instant>> looks = new HashMap<>();
    private final Map<List<String>, Instant> rests = new HashMap<>();
    private final List<SaidShift> seen = new ArrayList<>();

    ThreeLooks(CommonKnowledge people, Voice voice) {
        this.people = people;
        this.voice = voice;
    }

    /** The needs it believes to have seen. */
    List<SaidShift> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void before(TownEvent event) {
        if (event instanceof TownBehavior look && enough(look)) {
            seen.add(new SaidShift(look.person(), look.topic(), look.at()));
        }
    }

    @Override
    public void now(TownEvent event) {
        switch (event) {
            case TownBehavior look
            when enough(look) -> {
                seen.add(new SaidShift(look.person(), look.topic(), look.at()));
                people.mostContacted(look.person(), look.topic())
                        .ifPresent(way -> voice.suggest(look.person(), way, look.topic(), look.at()));
            }
            case TownBehavior few -> {}
            case TownInteraction other -> {}
        }
    }

    private boolean enough(TownBehavior look) {
        List<String> about = List.of(look.person(), look.topic());
        if (!people.mayBeWatched(look.person()) || look.at().isBefore(rests.getOrDefault(about, Instant.MIN))) {
            return false;
        }
        Deque<Instant> lately = looks.computeIfAbsent(about, first -> new ArrayDeque<>());
        lately.addLast(look.at());
        while (lately.getFirst().isBefore(look.at().minus(WITHIN))) {
            lately.removeFirst();
        }
        if (lately.size() < LOOKS) {
            return false;
        }
        rests.put(about, look.at().plus(REST));
        lately.clear();
        return true;
    }
}
