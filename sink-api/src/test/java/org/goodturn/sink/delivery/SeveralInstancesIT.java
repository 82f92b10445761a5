package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Balancer;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.ResumingClient;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.SseClient;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances as they are shipped, behind one address: any of them serves anybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesIT {

    private static final String STREAM = "/v1/nudges/stream";
    private static final int PEOPLE = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestBroker broker = new TestBroker();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> settings = new HashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private StubRegistry registry;
    private Feed feed;
    private RunningService one;
    private RunningService other;
    private List<String> people;
    private String bert;
    private Balancer address;
    private int fed;

    @BeforeAll
    void aBrokerAndARegistryRun() throws IOException {
        settings.putAll(broker.start());
        System.setProperty("test.private-key", settings.remove("test.private-key"));
        registry = new StubRegistry();
        settings.put("goodturn.schema.registry.url", registry.url());
        feed = new Feed(broker.bootstrapServers(), registry.url());
    }

    @AfterAll
    void allEnds() {
        Stream.of(one, other).filter(Objects::nonNull).forEach(RunningService::close);
        feed.close();
        registry.close();
        http.close();
        broker.stop();
    }

    @BeforeEach
    void twoInstancesRunBehindOneAddress() throws IOException {
        people = IntStream.range(0, PEOPLE).mapToObj(any -> Samples.someone()).toList();
        bert = Samples.someone();
        feed.allowAll(Stream.concat(people.stream(), Stream.of(bert)).toArray(String[]::new));
        CompletableFuture<RunningService> first = CompletableFuture.supplyAsync(() -> running(one));
        other = running(other);
        one = first.join();
        address = new Balancer(one.port(), other.port());
    }

    /** What a test before has killed is started again. */
    private RunningService running(RunningService service) {
        try {
            return service != null && service.isAlive() ? service : RunningService.start(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void clientsEnd() throws Exception {
        for (AutoCloseable client : opened) {
            client.close();
        }
        opened.clear();
        address.close();
    }

    private ResumingClient client(String token) {
        ResumingClient client = new ResumingClient(address.url(STREAM), token);
        opened.add(client);
        return client;
    }

    /** A nudge for each person, in turn; as a client names it. */
    private List<String> feedEach(int rounds) {
        List<String> given = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String person : people) {
                Nudge nudge = Samples.nudge(person + "-" + fed++, person, bert);
                feed.nudge(nudge);
                given.add(nudge.getId() + "@1");
            }
        }
        return given;
    }

    @Test
    void whenOneIsKilledItsSubscribersGoOnAtTheOtherWithoutLossAndRepeat() throws InterruptedException {
        List<ResumingClient> clients =
                people.stream().map(person -> client(Tokens.person(person))).toList();
        ResumingClient application = client(Tokens.application(people.toArray(String[]::new)));
        List<String> given = feedEach(2);
        await().until(() -> clients.stream().allMatch(client -> client.nudges().size() == 2));
        assertThat(address.connectionsTo(one.port())).isPositive();
        assertThat(address.connectionsTo(other.port())).isPositive();

        Thread killing = Thread.ofVirtual().start(() -> {
            try {
                one.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        given.addAll(feedEach(4));
        killing.join();
        given.addAll(feedEach(1));

        await().untilAsserted(() -> assertThat(application.nudges()).containsExactlyInAnyOrderElementsOf(given));
        for (int number = 0; number < PEOPLE; number++) {
            String person = people.get(number);
            ResumingClient client = clients.get(number);
            List<String> own =
                    given.stream().filter(id -> id.startsWith(person)).toList();
            await().untilAsserted(() -> assertThat(client.nudges()).containsExactlyElementsOf(own));
            assertThat(client.events()).noneMatch(event -> event.name().equals("reset"));
        }
    }

    @Test
    void anInstanceThatLagsBehindACursorWaitsUntilItHasReadAsFar() throws IOException, InterruptedException {
        String anna = people.getFirst();
        feedEach(1);
        signal(other, "STOP");
        String cursor;
        try (SseClient stream = SseClient.open(one.url(STREAM), Tokens.person(anna), null)) {
            feedEach(20);
            cursor = stream.next(21).getLast().id();
        }
        ResumingClient client = resuming(anna, cursor);
        signal(other, "CONT");

        List<String> after = feedEach(1);

        await().until(() -> !client.events().isEmpty());
        assertThat(client.nudges()).containsExactly(after.getFirst());
        assertThat(client.events()).hasSize(1);
    }

    private ResumingClient resuming(String person, String cursor) {
        ResumingClient client = new ResumingClient(other.url(STREAM), Tokens.person(person), cursor);
        opened.add(client);
        return client;
    }

    private static void signal(RunningService service, String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(service.pid()))
                .start()
                .waitFor();
        assertThat(status).isZero();
    }

    @Test
    void whatWasWrittenAtOneIsReadAtTheOtherWithThePosition() throws IOException, InterruptedException {
        String token = Tokens.person(people.getFirst());
        List<String> purposes = List.of("map-trust", "receive-nudges", "be-introduced", "be-a-bridge");
        RunningService writes = one;
        RunningService reads = other;
        for (String purpose : purposes) {
            HttpResponse<String> written = http.send(
                    call(writes, "/v1/consents", token)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(
                                    "{\"grants\":[{\"purpose\":\"" + purpose + "\",\"source\":\"*\"}]}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(written.statusCode()).as(written.body()).isEqualTo(202);
            String position = JSON.readTree(written.body()).path("position").asText();

            JsonNode read = JSON.readTree(http.send(
                            call(reads, "/v1/consents?position=" + position, token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());

            assertThat(read.path("grants")).hasSize(1);
            assertThat(read.at("/grants/0/purpose").asText()).isEqualTo(purpose);
            RunningService swapped = writes;
            writes = reads;
            reads = swapped;
        }
    }

    @Test
    void withoutARegistryTheyAreNotReadyButAliveAndDeliverWhatTheyCanRead() {
        ResumingClient client = client(Tokens.person(people.getFirst()));
        feedEach(1);
        await().until(() -> client.nudges().size() == 1);

        registry.setAway(true);

        await().until(() -> one.status("/q/health/ready") == 503 && other.status("/q/health/ready") == 503);
        assertThat(one.status("/q/health/live")).isEqualTo(200);
        feedEach(1);
        await().until(() -> client.nudges().size() == 2);
        registry.setAway(false);
        await().until(() -> one.status("/q/health/ready") == 200 && other.status("/q/health/ready") == 200);
    }

    private static HttpRequest.Builder call(RunningService service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(service.url(path))).header("Authorization", "Bearer " + token);
    }
}
