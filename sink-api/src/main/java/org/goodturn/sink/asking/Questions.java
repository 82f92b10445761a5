package org.goodturn.sink.asking;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Answer;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/** Asks the topology, and waits for its answer on the calling (virtual) thread, for a bounded time and with bounded company. */
@Singleton
public class Questions {

    private static final int ID_BYTES = 16;

    private final Outgoing outgoing;
    private final Answers answers;
    private final StackClock clock;
    private final Duration wait;
    private final Semaphore places;
    private final MeterRegistry meters;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Questions(Outgoing outgoing, Answers answers, StackClock clock, AskingSettings settings, MeterRegistry meters) {
        this.outgoing = outgoing;
        this.answers = answers;
        this.clock = clock;
        this.wait = settings.answerWait();
        this.places = new Semaphore(settings.maxWaiting());
        this.meters = meters;
        meters.gauge("goodturn.asking.waiting", answers, Answers::waiting);
    }

    /**
     * What the topology answers.
     *
     * @throws ProblemException {@code answer-late} where it does not in time, {@code invalid-parameter} where it cannot
     *     understand where to go on
     */
    public Answer ask(String person, Question question) {
        if (!answers.progress().isCaughtUp()) {
            throw new ProblemException(ProblemKind.STARTING, "Try again in a moment.");
        }
        if (!places.tryAcquire()) {
            throw late("too-many", "Too many questions wait for an answer; try again in a moment.");
        }
        String id = nextId();
        try {
            return understood(await(id, answers.expect(id), person, question));
        } finally {
            answers.giveUp(id);
            places.release();
        }
    }

    /** Says what is to be done, and does not wait: it is done even where nobody listens for the answer. */
    public void tell(String person, Question question) {
        write(nextId(), person, question);
    }

    private Answer await(String id, CompletableFuture<Answer> awaited, String person, Question question) {
        write(id, person, question);
        try {
            Answer answer = awaited.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            meters.counter("goodturn.asking.questions", "outcome", "answered").increment();
            return answer;
        } catch (TimeoutException e) {
            throw late("late", "The topology has not answered in time; try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late("late", "The service is stopping; try again.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails an answer", e);
        }
    }

    private void write(String id, String person, Question question) {
        Instant now = clock.instant();
        outgoing.send(question.request(id, person, now));
    }

    private Answer understood(Answer answer) {
        return switch (answer.getRefusal()) {
            case "" -> answer;
            case "malformed-request" ->
                throw new ProblemException(ProblemKind.INVALID_PARAMETER, "Send after as the next of a page before.");
            default -> throw late("refused", "The topology is of an earlier version; it is being upgraded.");
        };
    }

    private ProblemException late(String outcome, String detail) {
        meters.counter("goodturn.asking.questions", "outcome", outcome).increment();
        return new ProblemException(ProblemKind.ANSWER_LATE, detail);
    }

    private String nextId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
