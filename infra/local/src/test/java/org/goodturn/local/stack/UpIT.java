package org.goodturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goodturn.clock.StackClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole stack as a user meets it: one day in its life, told in order, because starting it is dear.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    /** Only for a machine on which much else runs at the same time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Path folder;
    private LocalStack stack;
    private JsonNode nudge;

    @BeforeAll
    void up(@TempDir Path temporary) {
        folder = temporary;
        stack = new LocalStack(folder);
        stack.up();
        stack.awaitReady();
    }

    @AfterAll
    void down() throws InterruptedException {
        stack.terminate();
    }

    @Test
    @Order(1)
    void an_application_sees_a_nudge_whose_reasons_add_up() throws Exception {
        try (Subscriber application =
                new Subscriber(stack.url(), stack.token("--application").getFirst())) {
            nudge = application.firstNudge(A_MINUTE.plus(PATIENCE));
        }

        JsonNode explanation = nudge.path("explanation");
        double sum = explanation.path("baseline").asDouble();
        for (JsonNode contribution : explanation.path("contributions")) {
            sum += contribution.path("value").asDouble();
        }
        double logOdds = explanation.path("logOdds").asDouble();
        assertThat(explanation.path("contributions").size()).isPositive();
        assertThat(sum).isCloseTo(logOdds, within(1e-9));
        assertThat(nudge.path("score").asDouble()).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
    }

    @Test
    @Order(2)
    void a_person_sees_only_their_own() throws Exception {
        String recipient = nudge.path("recipient").asText();
        List<String> people = stack.token();
        String other = people.stream()
                .map(line -> line.split(" ")[0])
                .filter(person -> !person.equals(recipient))
                .findFirst()
                .orElseThrow();
        try (Subscriber own = new Subscriber(stack.url(), stack.token(recipient).getFirst());
                Subscriber foreign =
                        new Subscriber(stack.url(), stack.token(other).getFirst());
                Subscriber nobody = new Subscriber(stack.url(), "")) {

            JsonNode inbox = own.get("/v1/nudges?status=open").path("items");

            assertThat(inbox).isNotEmpty().allSatisfy(item -> assertThat(
                            item.path("recipient").asText())
                    .isEqualTo(recipient));
            assertThat(foreign.statusOf("/v1/nudges/" + nudge.path("id").asText()))
                    .isEqualTo(404);
            assertThat(nobody.statusOf("/v1/nudges")).isEqualTo(401);
        }
    }

    @Test
    @Order(3)
    void what_the_recipient_says_reaches_the_nudge() throws Exception {
        try (Subscriber own = recipient()) {
            int status = own.post(nudgePath() + "/feedback", "{\"verdict\":\"declined\"}");

            assertThat(status).isEqualTo(202);
            await().atMost(PATIENCE)
                    .until(() -> own.get(nudgePath()).path("status").asText().equals("declined"));
        }
    }

    @Test
    @Order(4)
    void what_a_person_asks_about_themselves_is_answered_out_of_what_is_kept() throws Exception {
        try (Subscriber own = recipient()) {
            JsonNode whyNot = own.get("/v1/why-not/" + nudge.path("with").path("person").asText());
            JsonNode me = own.get("/v1/me");
            JsonNode topics = own.get("/v1/topics");
            JsonNode export = own.get("/v1/me/export");

            assertThat(whyNot.path("said").findValuesAsText("reason")).contains("declined-before");
            assertThat(whyNot.path("said").findValuesAsText("text")).allMatch(text -> !text.contains("{"));
            // The town goes on meanwhile: what is there grows, and nothing goes.
            assertThat(me.path("held").path("ties").asInt()).isPositive();
            assertThat(me.path("held").has("topics")).isTrue();
            assertThat(topics.path("items").size())
                    .isGreaterThanOrEqualTo(me.path("held").path("topics").asInt());
            assertThat(export.path("kept").path("topics").size())
                    .isGreaterThanOrEqualTo(topics.path("items").size());
            assertThat(export.path("kept").path("ties").size())
                    .isGreaterThanOrEqualTo(me.path("held").path("ties").asInt());
            assertThat(export.path("receipts")).isNotEmpty();
            assertThat(export.path("nudges").findValuesAsText("id"))
                    .contains(nudge.path("id").asText());
        }
    }

    @Test
    @Order(5)
    void a_second_stack_on_the_same_data_is_refused_in_one_sentence() throws Exception {
        LocalStack second = new LocalStack(folder);

        Process process = second.up();

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(second.errors()).contains("Another stack runs on the data directory");
    }

    @Test
    @Order(6)
    void sigterm_leaves_no_process() throws Exception {
        List<Long> children = stack.children();

        int status = stack.terminate();

        assertThat(status).isZero();
        assertThat(children).hasSize(4);
        assertThat(LocalStack.alive(children)).isEmpty();
    }

    @Test
    @Order(7)
    void after_a_restart_everything_is_as_it_was_and_time_goes_on() throws Exception {
        StackClock before = StackClock.parse(stack.stackFile().path("clock").asText());

        stack.up();
        stack.awaitReady();

        StackClock after = StackClock.parse(stack.stackFile().path("clock").asText());
        assertThat(after.instant()).isAfter(before.at(Instant.EPOCH));
        assertThat(stack.output()).doesNotContain("people,");
        try (Subscriber own = recipient()) {
            assertThat(own.get(nudgePath()).path("status").asText()).isEqualTo("declined");
        }
    }

    @Test
    @Order(8)
    void a_killed_supervisor_takes_its_children_with_it() throws Exception {
        List<Long> children = stack.children();

        stack.kill();

        await().atMost(PATIENCE)
                .until(() -> LocalStack.alive(children).findAny().isEmpty());
    }

    @Test
    @Order(9)
    void a_part_that_dies_is_named_and_everything_else_is_stopped() throws Exception {
        Process supervisor = stack.up();
        stack.awaitReady();
        List<Long> children = stack.children();

        ProcessHandle.of(stack.child("registry")).orElseThrow().destroyForcibly();

        assertThat(supervisor.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(supervisor.exitValue()).isEqualTo(1);
        assertThat(stack.errors()).contains("The registry stopped unexpectedly; its log is ");
        assertThat(LocalStack.alive(children)).isEmpty();
    }

    private Subscriber recipient() throws InterruptedException {
        return new Subscriber(
                stack.url(), stack.token(nudge.path("recipient").asText()).getFirst());
    }

    private String nudgePath() {
        return "/v1/nudges/" + nudge.path("id").asText();
    }
}
