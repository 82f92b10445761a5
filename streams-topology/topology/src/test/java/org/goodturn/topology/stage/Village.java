package org.goodturn.topology.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.goodturn.events.Answer;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.Feedback;
import org.goodturn.events.Grant;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.events.Request;
import org.goodturn.events.RequestKind;
import org.goodturn.events.Tie;
import org.goodturn.events.Verdict;
import org.goodturn.letters.Letter;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.memory.CountingTally;
import org.goodturn.topology.memory.MemoryStores;
import org.goodturn.topology.work.Cause;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.Input;
import org.goodturn.topology.work.Moment;
import org.goodturn.topology.work.OpenedLetter;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.topology.work.Work;
import org.goodturn.topology.work.WorkLimits;
import org.goodturn.topology.work.Workbench;

/**
 * A few people in memory, for tests of the stages as a whole: what one says is handled at once, letters included, and the clock
 * is the test's.
 */
final class Village {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final String[] ALL_PURPOSES = {
        "MAP_TRUST", "DETECT_INTENT", "SHARE_INTENT", "BE_INTRODUCED", "BE_A_BRIDGE", "RECEIVE_NUDGES"
    };

    private final GoodturnStages stages;
    private final MemoryStores stores = new MemoryStores();
    private final CountingTally tally = new CountingTally();
    private final Map<byte[], SpecificRecord> encoded = new IdentityHashMap<>();
    private final Deque<Outgoing> letters = new ArrayDeque<>();
    private final List<Outgoing> written = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final Map<String, Long> revisions = new LinkedHashMap<>();
    private final CommonTables commons;
    private final Workbench bench;
    private Instant now = START;
    private long events;

    /** What was published: a null value is a tombstone. */
    record Published(EventTopic<?> topic, String key, SpecificRecord value) {}

    Village() {
        this(StageLimits.standard());
    }

    Village(StageLimits limits) {
        this(FixedJudgement.within(limits), CommonsLimits.standard());
    }

    Village(Judgement judgement) {
        this(judgement, CommonsLimits.standard());
    }

    Village(StageLimits limits, CommonsLimits shared) {
        this(FixedJudgement.within(limits), shared);
    }

    private Village(Judgement judgement, CommonsLimits shared) {
        this.stages = new GoodturnStages(judgement, shared);
        this.commons = stages.sharedTables(1);
        this.bench = new Workbench(
                stores, this::encode, this::take, tally, WorkLimits.DEFAULT, type -> 1, "village", commons);
    }

    Instant now() {
        return now;
    }

    CountingTally tally() {
        return tally;
    }

    MemoryStores stores() {
        return stores;
    }

    /** Time passes; what comes due is done, and what follows from it. */
    Village passes(Duration time) {
        now = now.plus(time);
        return ticks();
    }

    /** Time passes hour by hour: what comes due is done in time, and what that lets come due after it. */
    Village passesHourly(int hours) {
        for (int hour = 0; hour < hours; hour++) {
            passes(Duration.ofHours(1));
        }
        return this;
    }

    /** What is due is done. */
    Village ticks() {
        while (true) {
            Work look = open("nobody", Cause.event("tick"));
            List<Due> due = stages.ticking().due(look, 10);
            if (due.isEmpty()) {
                return this;
            }
            for (Due one : due) {
                handle(one.person(), Cause.event("tick-" + one.key()), work -> stages.ticking()
                        .handle(one, work));
            }
        }
    }

    /** Somebody consents to these purposes, and to no others. */
    Village consents(String person, String... purposes) {
        List<Grant> grants = new ArrayList<>();
        for (String purpose : purposes) {
            grants.add(new Grant(Purpose.valueOf(purpose), "*", null, null, "receipt-" + person + "-" + purpose));
        }
        return consents(person, grants);
    }

    Village consents(String person, List<Grant> grants) {
        Long before = revisions.get(person);
        long revision = before == null ? 1 : before + 1;
        revisions.put(person, revision);
        ConsentRecord record = new ConsentRecord(person, revision, before, now, ConsentOrigin.PERSON, grants);
        handle(person, Cause.event("consent-" + person + revision), work -> stages.consents()
                .handle(record, work));
        return this;
    }

    /** Somebody consents to everything and offers topics; awake all day, seven nudges a week. */
    Village settles(String person, String... offers) {
        consents(person, ALL_PURPOSES);
        return profile(person, new Pace(7, 0, 0), offers);
    }

    Village profile(String person, Pace pace, String... offers) {
        Profile profile = new Profile(person, null, "north", "UTC", List.of(offers), List.of(), pace, now);
        handle(person, Cause.event("profile-" + person + now), work -> stages.profiles()
                .handle(profile, work));
        return this;
    }

    /** Two people do something together, one acting, at a moment. */
    Village together(String from, String to, InteractionKind kind, Instant at) {
        return interaction(builder(from, to, kind, at).build());
    }

    Interaction.Builder builder(String from, String to, InteractionKind kind, Instant at) {
        return Interaction.newBuilder()
                .setEventId("event-" + events++)
                .setFrom(from)
                .setTo(to)
                .setAt(at)
                .setKind(kind)
                .setSource("mail");
    }

    Village interaction(Interaction interaction) {
        handle(interaction.getFrom(), Cause.event(interaction.getEventId()), work -> stages.interactions()
                .handle(interaction, work));
        return this;
    }

    /** Two people come to trust each other: a deal and meetings both ways over the last weeks. */
    Village befriends(String one, String other) {
        for (int week = 1; week <= 4; week++) {
            Instant at = now.minus(Duration.ofDays(7L * week));
            together(one, other, InteractionKind.MEETING, at);
            together(other, one, InteractionKind.MEETING, at.plusSeconds(60));
        }
        together(one, other, InteractionKind.DEAL, now.minus(Duration.ofDays(10)));
        return together(other, one, InteractionKind.REFERRAL, now.minus(Duration.ofDays(9)));
    }

    /** Somebody looks into a topic, at a moment. */
    Village looksInto(String person, String topic, Instant at) {
        Behavior behavior = Behavior.newBuilder()
                .setEventId("event-" + events++)
                .setPerson(person)
                .setAt(at)
                .setTopic(topic)
                .setKind(BehaviorKind.SEARCHED)
                .setSource("web")
                .build();
        return behavior(behavior);
    }

    Village behavior(Behavior behavior) {
        handle(behavior.getPerson(), Cause.event(behavior.getEventId()), work -> stages.behaviors()
                .handle(behavior, work));
        return this;
    }

    /** Somebody who has been watched for half a year begins to need something: eight looks over three days. */
    Village comesToNeed(String person, String topic) {
        looksInto(person, "other/things", now.minus(Duration.ofDays(180)));
        for (int look = 0; look < 8; look++) {
            looksInto(person, topic, now.minus(Duration.ofHours(64 - 8L * look)));
        }
        return ticks();
    }

    Village says(String recipient, String nudge, Verdict verdict) {
        return says(feedback(recipient, nudge).setVerdict(verdict).build());
    }

    Feedback.Builder feedback(String recipient, String nudge) {
        return Feedback.newBuilder()
                .setFeedbackId("feedback-" + events++)
                .setRecipient(recipient)
                .setNudgeId(nudge)
                .setAt(now);
    }

    Village says(Feedback feedback) {
        handle(feedback.getRecipient(), Cause.event(feedback.getFeedbackId()), work -> stages.feedback()
                .handle(feedback, work));
        return ticks();
    }

    /** Somebody asks something about themselves; the answer, or nothing where there was none. */
    Optional<Answer> asks(Request request) {
        int before = published(Answer.class).size();
        handle(request.getPerson(), Cause.event(request.getRequestId()), work -> stages.requests()
                .handle(request, work));
        return published(Answer.class).stream().skip(before).findFirst();
    }

    Request.Builder request(String person, RequestKind kind) {
        return Request.newBuilder()
                .setRequestId("request-" + events++)
                .setPerson(person)
                .setKind(kind)
                .setAskedAt(now);
    }

    /** The revision of what somebody last decided. */
    long revisionOf(String person) {
        return revisions.get(person);
    }

    /** Keys, over all rooms, that hold a text in key or value. */
    Map<String, List<String>> tracesOf(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> traces = new LinkedHashMap<>();
        stages.rooms()
                .forEach(room -> stores.forEach(room.storeName(), (key, value) -> {
                    if (contains(key, wanted) || contains(value, wanted)) {
                        traces.computeIfAbsent(room.storeName(), name -> new ArrayList<>())
                                .add(new String(key, StandardCharsets.UTF_8));
                    }
                }));
        return traces;
    }

    /** The latest revision of every nudge somebody ever got, in the order they first came. */
    List<Nudge> nudgesOf(String person) {
        Map<String, Nudge> latest = new LinkedHashMap<>();
        for (Published one : published) {
            if (one.value() instanceof Nudge nudge && nudge.getRecipient().equals(person)) {
                latest.put(nudge.getId(), nudge);
            }
        }
        return List.copyOf(latest.values());
    }

    Optional<Nudge> nudge(String person, Predicate<Nudge> which) {
        return nudgesOf(person).stream().filter(which).findFirst();
    }

    /** One side of a tie as last published; empty if there is none, or it was forgotten. */
    Optional<Tie> tie(String person, String other) {
        Tie latest = null;
        for (Published one : published) {
            if (one.topic().equals(Topics.TIES) && one.key().equals(person + '|' + other)) {
                latest = (Tie) one.value();
            }
        }
        return Optional.ofNullable(latest);
    }

    <V> List<V> published(Class<V> type) {
        return published.stream()
                .map(Published::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Published> on(EventTopic<?> topic) {
        return published.stream().filter(one -> one.topic().equals(topic)).toList();
    }

    List<String> deadLetterReasons() {
        return published(DeadLetter.class).stream().map(DeadLetter::getReason).toList();
    }

    /** Whether any byte of state holds a text. */
    boolean remembers(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        boolean[] found = {false};
        stages.rooms()
                .forEach(room -> stores.forEach(room.storeName(), (key, value) -> {
                    found[0] |= contains(key, wanted) || contains(value, wanted);
                }));
        return found[0];
    }

    /** What one room keeps of a person, byte by byte. */
    List<String> held(String person, String store) {
        List<String> held = new ArrayList<>();
        stores.forEach(store, (key, value) -> {
            String name = new String(key, StandardCharsets.UTF_8);
            if (name.equals(person) || name.startsWith(person + '|')) {
                held.add(name + '=' + HexFormat.of().formatHex(value));
            }
        });
        return held;
    }

    /** A letter that was long under way arrives. */
    Village receives(String person, OpenedLetter letter) {
        handle(person, Cause.event(letter.id()), work -> stages.letters().handle(letter, work));
        return this;
    }

    /** What was written to somebody in letters of one type. */
    <T> List<T> lettersTo(String person, Class<T> body) {
        return written.stream()
                .filter(one -> one.key().equals(person))
                .map(one -> opened((Letter) encoded.get(one.value())).body())
                .filter(body::isInstance)
                .map(body::cast)
                .toList();
    }

    void handle(String person, Cause cause, Consumer<Work> what) {
        commit(person, cause, what);
        while (!letters.isEmpty()) {
            Outgoing outgoing = letters.removeFirst();
            Letter letter = (Letter) encoded.get(outgoing.value());
            commit(
                    outgoing.key(),
                    new Cause(letter.getId(), letter.getCauseId(), letter.getHop()),
                    work -> stages.letters().handle(opened(letter), work));
        }
    }

    private void commit(String person, Cause cause, Consumer<Work> what) {
        Work work = open(person, cause);
        what.accept(work);
        bench.commit(work);
    }

    private Work open(String person, Cause cause) {
        byte[] key = person.getBytes(StandardCharsets.UTF_8);
        Input input = new Input("village", 0, events, now, key, new byte[] {1}, null);
        return bench.open(new Moment(now, now, "village", 0, events), input, cause, person);
    }

    private static OpenedLetter opened(Letter letter) {
        try {
            byte[] body = new byte[letter.getBody().remaining()];
            letter.getBody().duplicate().get(body);
            Class<? extends SpecificRecord> type = LetterTypes.BODIES.get(letter.getType());
            SpecificRecord record = type.getDeclaredConstructor().newInstance();
            var reader = new org.apache.avro.specific.SpecificDatumReader<SpecificRecord>(
                    record.getSchema(), record.getSchema(), ((SpecificRecordBase) record).getSpecificData());
            SpecificRecord decoded =
                    reader.read(null, org.apache.avro.io.DecoderFactory.get().binaryDecoder(body, null));
            return new OpenedLetter(letter.getId(), letter.getFrom(), letter.getType(), decoded);
        } catch (ReflectiveOperationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] encode(EventTopic<?> topic, SpecificRecord value) {
        try {
            byte[] bytes = new BinaryMessageEncoder<SpecificRecord>(
                            ((SpecificRecordBase) value).getSpecificData(), value.getSchema())
                    .encode(value)
                    .array();
            encoded.put(bytes, value);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(Outgoing outgoing) {
        if (outgoing.topic().equals(Topics.LETTERS)) {
            letters.add(outgoing);
            written.add(outgoing);
        } else {
            SpecificRecord value = outgoing.value() == null ? null : encoded.get(outgoing.value());
            published.add(new Published(outgoing.topic(), outgoing.key(), value));
            if (CommonTables.isShared(outgoing.topic())) {
                commons.take(outgoing.key(), value);
            }
        }
    }

    private static boolean contains(byte[] in, byte[] wanted) {
        for (int from = 0; from + wanted.length <= in.length; from++) {
            int at = 0;
            while (at < wanted.length && in[from + at] == wanted[at]) {
                at++;
            }
            if (at == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
