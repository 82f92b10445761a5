package org.goodturn.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.goodturn.clock.StackClock;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.goodturn.local.http.Http;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.ClassPath;
import org.goodturn.local.token.Tokens;

/** The HTTP service, as Quarkus packaged it. */
public final class SinkApi implements Part {

    /** Its name in the stack. */
    public static final String NAME = "sink-api";

    private final Ports ports;
    private final KeyFiles keys;
    private final Broker broker;
    private final Registry registry;
    private final StackClock clock;
    private final Path program;
    private final boolean loopbackWebhooks;

    /** One whose webhooks need a public address. */
    public SinkApi(DataDirectory data, Ports ports, Broker broker, Registry registry, StackClock clock, Path program) {
        this(data, ports, broker, registry, clock, program, false);
    }

    /**
     * @param program the folder of {@code quarkus-run.jar}
     * @param loopbackWebhooks whether webhooks may lead to this machine
     */
    public SinkApi(
            DataDirectory data,
            Ports ports,
            Broker broker,
            Registry registry,
            StackClock clock,
            Path program,
            boolean loopbackWebhooks) {
        this.ports = ports;
        this.keys = new KeyFiles(data);
        this.broker = broker;
        this.registry = registry;
        this.clock = clock;
        this.program = program;
        this.loopbackWebhooks = loopbackWebhooks;
    }

    /** Where people reach it. */
    public String url() {
        return "http://localhost:" + ports.api();
    }

    @Override
    public ChildJvm jvm() {
        return new ChildJvm(
                NAME,
                384,
                ClassPath.ofThisJvm().ownClassesAnd(program.resolve("quarkus-run.jar")),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                Map.ofEntries(
                        Map.entry("quarkus.http.port", Integer.toString(ports.api())),
                        Map.entry("quarkus.oidc.public-key", keys.tokenPublicBase64()),
                        Map.entry("quarkus.oidc.token.issuer", Tokens.ISSUER),
                        Map.entry("quarkus.oidc.token.audience", Tokens.AUDIENCE),
                        Map.entry("goodturn.bootstrap.servers", broker.bootstrapServers()),
                        Map.entry("goodturn.schema.registry.url", registry.url()),
                        Map.entry("goodturn.topic.prefix", "goodturn."),
                        Map.entry("goodturn.clock", clock.format()),
                        Map.entry("goodturn.cursor.key-file", keys.cursor().toString()),
                        Map.entry("goodturn.session.key-file", keys.session().toString()),
                        Map.entry("goodturn.webhooks.key-file", keys.webhooks().toString()),
                        Map.entry("goodturn.webhooks.allow-loopback", Boolean.toString(loopbackWebhooks)),
                        Map.entry("java.util.logging.manager", "org.jboss.logmanager.LogManager")),
                Map.of(),
                List.of());
    }

    @Override
    public boolean isReady() {
        return Http.status(URI.create(url() + "/q/health/ready"))
                .filter(status -> status == 200)
                .isPresent();
    }
}
