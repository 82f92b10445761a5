package org.goodturn.bench.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.goodturn.bench.stack.BenchStack;
import org.goodturn.bench.workload.EventBytes;
import org.goodturn.bench.workload.EventFeed;
import org.goodturn.local.Failure;
import org.goodturn.local.progress.Console;
import org.goodturn.schemas.registry.RegistryConfig;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.topics.TopicCreation;
import org.goodturn.topics.TopicPrefix;

/** One run: idle streams, both shapes of fan-out, all reconnecting, churn, webhooks, and last a start with many nudges. */
public final class DeliveryBench {

    private static final String PART = "delivery";
    private static final int PARTITIONS = 4;
    private static final int HEAP_MEGABYTES = 1_024;
    private static final int GENTLY = 200;
    private static final long OPEN_SECONDS = 180;
    private static final long GONE_SECONDS = 60;

    private final BenchStack stack;
    private final DeliverySizes sizes;
    private final Console console;
    private final DeliveryPeople people;

    /**
     * @param stack of this bench alone; nothing is started yet
     */
    public DeliveryBench(BenchStack stack, DeliverySizes sizes, Console console) {
        this.stack = stack;
        this.sizes = sizes;
        this.console = console;
        this.people = new DeliveryPeople(sizes.subscribers(), stack.tokens());
    }

    private record Idle(ServerMemory without, ServerMemory with) {
        long perSubscriber(int subscribers) {
            return (with.bytes() - without.bytes()) / subscribers;
        }

        long heapPerSubscriber(int subscribers) {
            return (with.heapBytes() - without.heapBytes()) / subscribers;
        }
    }

    /** Measures everything. */
    public DeliveryReport run() throws InterruptedException {
        say("starting broker and registry");
        stack.startBrokerAndRegistry();
        createTopics();
        try (SchemaRegistry registry = new RegistryConfig(Map.of(RegistryConfig.URL, stack.registryUrl())).connect();
                NudgeFeed feed = new NudgeFeed(stack.bootstrapServers(), registry, PARTITIONS)) {
            settle(registry);
            List<Subscriber> each = subscribers();
            try (DeliveryServer server = start();
                    Subscribers clients = new Subscribers(server.port())) {
                return measured(server, clients, feed, each);
            }
        } catch (IOException e) {
            throw new Failure("The clients of the bench cannot select.", e);
        }
    }

    private DeliveryReport measured(DeliveryServer server, Subscribers clients, NudgeFeed feed, List<Subscriber> each)
            throws InterruptedException {
        Idle idle = idle(server, clients, each);
        DeliveryReport.Rate everything = everything(server, clients, feed);
        IntFunction<String> recipients = number -> DeliveryPeople.subscriber(number % sizes.subscribers());
        say(each.size() + " streams, each its own: " + sizes.perSecond() + " nudges a second");
        DeliveryReport.Rate own =
                new RateMeasure(server, feed, sizes.perSecond(), sizes.seconds()).eachTheirOwn(each, recipients);
        tell(own);
        say("all " + each.size() + " reconnect at once");
        DeliveryReport.Reconnect reconnect = new ReconnectMeasure(server, feed, clients).of(each, recipients);
        say(reconnect.toString());
        say("streams that have ended: " + server.ended());
        int unaskedEnds = clients.unaskedEnds();
        clients.close(each, false);
        server.awaitNobody(GONE_SECONDS);
        say(Console.number(sizes.churn()) + " connects and disconnects");
        DeliveryReport.Churn churn = new ChurnMeasure(server, clients, console).of(each, sizes.churn());
        DeliveryReport.Rate webhooks = webhooks(server, feed);
        server.close();
        DeliveryReport.Startup startup = new StartMeasure(stack, feed, console)
                .of(sizes.nudgesAtStart(), idle.without().heapBytes());
        return new DeliveryReport(
                each.size(),
                idle.perSubscriber(each.size()),
                idle.heapPerSubscriber(each.size()),
                own.deliveriesPerSecond(),
                own.deliveriesPerCpuSecond(),
                own.topicToClientMillis(),
                own.lost(),
                everything,
                reconnect,
                churn,
                startup,
                webhooks,
                unaskedEnds);
    }

    private Idle idle(DeliveryServer server, Subscribers clients, List<Subscriber> each) throws InterruptedException {
        say("warming up");
        List<Subscriber> few = each.subList(0, Math.min(GENTLY * 2, each.size()));
        clients.open(few, GENTLY);
        clients.awaitOpen(few, OPEN_SECONDS);
        clients.close(few, false);
        server.awaitNobody(GONE_SECONDS);
        ServerMemory without = server.memory();
        say("opening " + each.size() + " streams");
        clients.open(each, GENTLY);
        clients.awaitOpen(each, OPEN_SECONDS);
        Idle idle = new Idle(without, server.memory());
        say(idle.perSubscriber(each.size()) + " bytes for an idle subscriber");
        return idle;
    }

    /** To people who have no stream of their own, so that applications alone get them. */
    private DeliveryReport.Rate everything(DeliveryServer server, Subscribers clients, NudgeFeed feed)
            throws InterruptedException {
        String token = stack.applicationToken();
        List<Subscriber> applications = Stream.generate(() -> new Subscriber(token, Subscriber.NOTHING))
                .limit(sizes.applications())
                .toList();
        clients.open(applications, GENTLY);
        clients.awaitOpen(applications, OPEN_SECONDS);
        say(applications.size() + " streams of everything: " + sizes.perSecondToAll() + " nudges a second");
        DeliveryReport.Rate rate = new RateMeasure(server, feed, sizes.perSecondToAll(), sizes.seconds())
                .everything(applications, number -> DeliveryPeople.bystander(number % sizes.subscribers()));
        tell(rate);
        say("streams that have ended: " + server.ended());
        clients.close(applications, false);
        clients.awaitClosed(applications);
        return rate;
    }

    private DeliveryReport.Rate webhooks(DeliveryServer server, NudgeFeed feed) throws InterruptedException {
        say(WebhookMeasure.HOOKS + " webhooks of an application");
        try (WebhookMeasure measure = new WebhookMeasure(server, feed, sizes, stack.applicationToken())) {
            DeliveryReport.Rate rate = measure.run();
            tell(rate);
            return rate;
        } catch (IOException e) {
            throw new Failure("The receiver of webhooks cannot listen.", e);
        }
    }

    private void settle(SchemaRegistry registry) {
        say("consents and profiles of " + 2 * sizes.subscribers() + " people");
        EventBytes bytes = new EventBytes(TopicPrefix.DEFAULT, registry);
        try (EventFeed events = new EventFeed(stack.bootstrapServers(), 5)) {
            events.feed(bytes.of(people.settling(DeliveryPeople.now())));
        }
    }

    private List<Subscriber> subscribers() {
        say("signing tokens");
        return people.tokens().stream()
                .map(token -> new Subscriber(token, Subscriber.NOTHING))
                .toList();
    }

    private DeliveryServer start() throws InterruptedException {
        say("starting the sink API");
        String most = Integer.toString(2 * sizes.subscribers() + sizes.applications());
        return new DeliveryServer(
                stack.startMeasuredSinkApi(
                        HEAP_MEGABYTES,
                        true,
                        Map.of("goodturn.delivery.max-subscribers", most, "goodturn.webhooks.allow-loopback", "true")),
                stack.apiUrl());
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false))) {
            new TopicCreation(admin, TopicPrefix.DEFAULT, PARTITIONS, (short) 1).createMissing();
        }
    }

    private void say(String what) {
        console.step(PART, what);
    }

    private void tell(DeliveryReport.Rate rate) {
        say(String.format(
                Locale.ROOT,
                "%,.0f deliveries a second, %,.0f a CPU-second, p99 %d ms, %d lost",
                rate.deliveriesPerSecond(),
                rate.deliveriesPerCpuSecond(),
                rate.topicToClientMillis().p99(),
                rate.lost()));
    }
}
