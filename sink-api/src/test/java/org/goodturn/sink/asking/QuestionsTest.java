package org.goodturn.sink.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodturn.sink.testing.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Answer;
import org.goodturn.events.Request;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.views.Seen;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final List<Request> sent = new CopyOnWriteArrayList<>();
    private final Answers answers = new Answers();
    private long offset;

    @Test
    void anAnswerReachesWhoAskedForIt() {
        listening();
        Questions questions = questions(Duration.ofSeconds(60), 8);

        CompletableFuture<Answer> ann =
                CompletableFuture.supplyAsync(() -> questions.ask("ann", Question.whyNot("bob")));
        CompletableFuture<Answer> eve = CompletableFuture.supplyAsync(() -> questions.ask("eve", Question.topics("")));
        await().until(() -> sent.size() == 2);
        sent.forEach(request -> answered(request.getRequestId(), request.getPerson(), ""));

        assertThat(ann.join().getPerson()).isEqualTo("ann");
        assertThat(eve.join().getPerson()).isEqualTo("eve");
        assertThat(answers.waiting()).isZero();
    }

    @Test
    void nobodyWaitsForEverAndNothingIsLeftBehind() {
        listening();

        assertThatThrownBy(() -> questions(Duration.ofMillis(1), 8).ask("ann", Question.whyNot("bob")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.ANSWER_LATE));
        assertThat(answers.waiting()).isZero();
    }

    @Test
    void oneMoreThanMayWaitIsTurnedAwayAtOnceAndLaterOnesAreNot() {
        listening();
        Questions questions = questions(Duration.ofSeconds(60), 1);
        CompletableFuture<Answer> first =
                CompletableFuture.supplyAsync(() -> questions.ask("ann", Question.topics("")));
        await().until(() -> sent.size() == 1);

        assertThatThrownBy(() -> questions.ask("eve", Question.topics("")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.ANSWER_LATE));
        assertThat(sent).hasSize(1);

        answered(sent.getFirst().getRequestId(), "ann", "");
        first.join();
        CompletableFuture<Answer> next = CompletableFuture.supplyAsync(() -> questions.ask("eve", Question.topics("")));
        await().until(() -> sent.size() == 2);
        answered(sent.getLast().getRequestId(), "eve", "");
        assertThat(next.join().getPerson()).isEqualTo("eve");
    }

    @Test
    void nothingIsAskedBeforeAnswersAreHeard() {
        assertThatThrownBy(() -> questions(Duration.ofSeconds(60), 8).ask("ann", Question.topics("")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.STARTING));
        assertThat(sent).isEmpty();
    }

    @Test
    void aRefusalIsAProblemOfItsOwn() {
        listening();
        Questions questions = questions(Duration.ofSeconds(60), 8);
        CompletableFuture<Answer> ann =
                CompletableFuture.supplyAsync(() -> questions.ask("ann", Question.export("nowhere")));
        await().until(() -> sent.size() == 1);
        answered(sent.getFirst().getRequestId(), "ann", "malformed-request");

        assertThatThrownBy(ann::join).hasCauseInstanceOf(ProblemException.class).satisfies(e -> assertThat(
                        ((ProblemException) e.getCause()).kind())
                .isEqualTo(ProblemKind.INVALID_PARAMETER));
    }

    private void listening() {
        answers.progress().begin("history", new long[] {0}, new long[] {0});
    }

    private void answered(String id, String person, String refusal) {
        Answer answer = Answer.newBuilder()
                .setRequestId(id)
                .setPerson(person)
                .setRefusal(refusal)
                .setAnsweredAt(Instant.EPOCH)
                .build();
        answers.apply(new Seen<>(person, answer, 0, offset++, Instant.EPOCH));
    }

    private Questions questions(Duration wait, int most) {
        AskingSettings settings = new AskingSettings() {
            @Override
            public Duration answerWait() {
                return wait;
            }

            @Override
            public int maxWaiting() {
                return most;
            }

            @Override
            public int exportParts() {
                return 1;
            }
        };
        return new Questions(sent::add, answers, StackClock.parse("system"), settings, new SimpleMeterRegistry());
    }
}
