package org.goodturn.topology.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.Grant;
import org.goodturn.events.Purpose;
import org.goodturn.events.RequestKind;
import org.goodturn.events.SourceTopics;
import org.goodturn.events.TopicActivity;
import org.goodturn.events.WeekCount;

/** A village in which sam's needs are noticed from several sources, and two people could help through fay. */
final class Noticing {

    static final String BRANDING = "marketing/branding";
    static final String TAX = "finance/tax";

    private final Village village;
    private int looks;

    Noticing() {
        this(StageLimits.standard());
    }

    Noticing(StageLimits limits) {
        village = new Village(limits)
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .settles("tom", TAX)
                .befriends("sam", "fay")
                .befriends("fay", "pia")
                .befriends("fay", "tom");
    }

    /** The limits that ship, but longer work pauses after each entry. */
    static StageLimits oneAtATime() {
        StageLimits ships = StageLimits.standard();
        return new StageLimits(
                ships.tiesAskedPerShift(),
                ships.candidatesPerBridge(),
                ships.pathsPerNudge(),
                ships.peoplePerGroup(),
                ships.interactionsPerHour(),
                ships.bucketsPerTie(),
                ships.mentionsPerPerson(),
                ships.nudgesPerPerson(),
                1,
                ships.shiftAge());
    }

    Village village() {
        return village;
    }

    Behavior look(String topic, String source, Instant at) {
        return Behavior.newBuilder()
                .setEventId("look-" + looks++)
                .setPerson("sam")
                .setAt(at)
                .setTopic(topic)
                .setKind(BehaviorKind.SEARCHED)
                .setSource(source)
                .build();
    }

    void looks(String topic, String source, int times) {
        for (int time = 0; time < times; time++) {
            village.behavior(look(topic, source, village.now().minus(Duration.ofHours(64 - 8L * time))));
        }
        village.ticks();
    }

    void hasBeenWatched(String source) {
        village.behavior(look("other/things", source, village.now().minus(Duration.ofDays(180))));
    }

    /** Everything else is allowed of any source. */
    void allows(Grant... intents) {
        List<Grant> grants = new ArrayList<>();
        Stream.of(Purpose.values())
                .filter(purpose -> purpose != Purpose.DETECT_INTENT)
                .forEach(purpose -> grants.add(new Grant(purpose, "*", null, null, "r-" + purpose)));
        grants.addAll(List.of(intents));
        village.consents("sam", grants);
    }

    static Grant grant(String source, Instant from, Instant until) {
        return new Grant(Purpose.DETECT_INTENT, source, from, until, "r-" + source);
    }

    List<TopicActivity> topics() {
        return village.asks(village.request("sam", RequestKind.TOPICS).build())
                .orElseThrow()
                .getTopics()
                .getTopics();
    }

    /** How much of each source there is. */
    List<SourceTopics> counts() {
        return village.asks(village.request("sam", RequestKind.EXPORT).build())
                .orElseThrow()
                .getExport()
                .getPerson()
                .getCounts()
                .getSources();
    }

    static long count(TopicActivity topic) {
        return topic.getWeeks().stream().mapToLong(WeekCount::getCount).sum();
    }
}
