package org.goodturn.topology.stage.asking;

import java.util.Locale;
import java.util.Optional;
import org.goodturn.events.Answer;
import org.goodturn.events.ErasureBegun;
import org.goodturn.events.Request;
import org.goodturn.events.WhyNotAnswer;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.mapping.WhyNotMapping;
import org.goodturn.topology.stage.consent.EraseEverything;
import org.goodturn.topology.stage.timing.ReadWhyNot;
import org.goodturn.topology.wording.Catalogue;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** Gives each request one answer. What cannot be understood is answered, too: somebody waits. */
public final class AnswerRequest implements Stage<Request> {

    private static final int LONGEST_ID = 64;

    private final Catalogue catalogue = Catalogue.english();
    private final ReadWhyNot whyNot;
    private final ReadTopics topics;
    private final ReadExport export;
    private final EraseEverything erase;

    public AnswerRequest(ReadWhyNot whyNot, ReadTopics topics, ReadExport export, EraseEverything erase) {
        this.whyNot = whyNot;
        this.topics = topics;
        this.export = export;
        this.erase = erase;
    }

    @Override
    public void handle(Request request, Work work) {
        String id = request.getRequestId();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            work.refuse(new Refusal("malformed-request", "`requestId` has 1 to " + LONGEST_ID + " characters."));
            return;
        }
        Answer.Builder answer = Answer.newBuilder()
                .setRequestId(id)
                .setPerson(work.person())
                .setKind(request.getKind())
                .setAnsweredAt(work.moment().now());
        answer(request, answer, work).ifPresent(answer::setRefusal);
        work.publish(Topics.ANSWERS, work.person(), answer.build());
        work.count(
                "answers-" + request.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Fills in the answer; what comes back is why there is none. */
    private Optional<String> answer(Request request, Answer.Builder answer, Work work) {
        return switch (request.getKind()) {
            case WHY_NOT -> whyNot(request.getAbout(), answer, work);
            case TOPICS -> {
                topics.part(request.getAfter(), answer, work);
                yield Optional.empty();
            }
            case EXPORT -> export.part(request.getAfter(), answer, work);
            case ERASE -> erase(request, answer, work);
            case UNKNOWN -> Optional.of("unknown-request");
        };
    }

    private Optional<String> whyNot(String about, Answer.Builder answer, Work work) {
        if (!PersonKeys.isPerson(about)) {
            return Optional.of("malformed-request");
        }
        answer.setWhyNot(new WhyNotAnswer(about, WhyNotMapping.hindrances(whyNot.about(about, work), catalogue)));
        return Optional.empty();
    }

    private Optional<String> erase(Request request, Answer.Builder answer, Work work) {
        long revision = request.getConsentRevision();
        if (revision < 1) {
            return Optional.of("malformed-request");
        }
        boolean begun = erase.begin(revision, request.getAskedAt(), work);
        answer.setErasure(new ErasureBegun(revision, !begun));
        return Optional.empty();
    }
}
