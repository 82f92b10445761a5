package org.goodturn.sink.me;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Answer;
import org.goodturn.events.Nudge;
import org.goodturn.sink.asking.Question;
import org.goodturn.sink.asking.Questions;
import org.goodturn.sink.consent.ConsentJson;
import org.goodturn.sink.consent.ReceiptBook;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.inbox.Inbox;
import org.goodturn.sink.inbox.Visibility;
import org.goodturn.sink.profile.ProfileJson;
import org.goodturn.sink.security.People;
import org.goodturn.sink.ties.Circle;
import org.goodturn.sink.ties.TieJson;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;

/**
 * Writes all that is held about a person as one JSON document, piece by piece: never more than one part of the topology's answer
 * is in memory. The shape is described in {@code docs/my-data.md}; it changes only by adding.
 */
@Singleton
class Export {

    static final String SCHEMA = "goodturn-export-1";

    private final ProfilesView profiles;
    private final ConsentsView consents;
    private final ReceiptBook receipts;
    private final Circle circle;
    private final NudgesView nudges;
    private final ErasuresView erasures;
    private final Inbox inbox;
    private final Visibility visibility;
    private final Questions questions;
    private final KeptParts kept;
    private final StackClock clock;

    @Inject
    Export(
            ProfilesView profiles,
            ConsentsView consents,
            ReceiptBook receipts,
            Circle circle,
            NudgesView nudges,
            ErasuresView erasures,
            Inbox inbox,
            Visibility visibility,
            Questions questions,
            KeptParts kept,
            StackClock clock) {
        this.profiles = profiles;
        this.consents = consents;
        this.receipts = receipts;
        this.circle = circle;
        this.nudges = nudges;
        this.erasures = erasures;
        this.inbox = inbox;
        this.visibility = visibility;
        this.questions = questions;
        this.kept = kept;
        this.clock = clock;
    }

    void write(String person, Answer first, JsonGenerator out) throws IOException {
        Instant now = clock.instant();
        out.writeStartObject();
        out.writeStringField("schema", SCHEMA);
        out.writeStringField("exportedAt", now.toString());
        out.writeStringField("person", person);
        out.writePOJOField("profile", ProfileJson.of(person, profiles.of(person)));
        out.writePOJOField("consents", ConsentJson.of(person, consents.of(person)));
        out.writePOJOField("receipts", receipts.all(person));
        writeTies(person, now, out);
        writeNudges(person, out);
        out.writePOJOField(
                "erasures", erasures.of(person).stream().map(RecordJson::of).toList());
        kept.write(first, before -> questions.ask(person, Question.export(before.getNext())), out);
        out.writeEndObject();
        out.close();
    }

    private void writeTies(String person, Instant now, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("ties");
        for (var tie : circle.of(person)) {
            out.writePOJO(TieJson.of(tie, profiles.nameOf(tie.getOther()), now));
        }
        out.writeEndArray();
    }

    private void writeNudges(String person, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("nudges");
        for (StoredNudge one : nudges.of(new People.Listed(Set.of(person)))) {
            if (one.status().isPresent()) {
                StoredNudge stored = one.unpacked();
                Nudge nudge = stored.content().orElseThrow();
                out.writePOJO(visibility.mayShow(stored) ? inbox.shown(nudge) : masked(nudge));
            }
        }
        out.writeEndArray();
    }

    /** Somebody it names does not allow that any more: what is left is what it was about and how it ended. */
    private static Map<String, Object> masked(Nudge nudge) {
        Map<String, Object> left = new LinkedHashMap<>();
        left.put("id", nudge.getId());
        left.put("revision", nudge.getRevision());
        left.put("kind", NudgeJson.word(nudge.getKind()));
        left.put("status", NudgeJson.word(nudge.getStatus()));
        left.put("topic", nudge.getTopic());
        left.put("openedAt", nudge.getOpenedAt().toString());
        left.put("masked", true);
        return left;
    }
}
