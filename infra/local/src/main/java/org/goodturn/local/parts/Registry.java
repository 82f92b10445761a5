package org.goodturn.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.http.Http;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.ClassPath;

/** An Apicurio registry that speaks the Confluent API and keeps its schemas in a file. */
public final class Registry implements Part {

    /** Its name in the stack. */
    public static final String NAME = "registry";

    private final DataDirectory data;
    private final Ports ports;
    private final Path program;

    /**
     * @param program the folder the registry was unpacked to
     */
    public Registry(DataDirectory data, Ports ports, Path program) {
        this.data = data;
        this.ports = ports;
        this.program = program;
    }

    /** Base URL of the Confluent API. */
    public String url() {
        return "http://localhost:" + ports.registry() + "/apis/ccompat/v7";
    }

    @Override
    public ChildJvm jvm() {
        Path database = data.registry().resolve("registry");
        return new ChildJvm(
                NAME,
                320,
                ClassPath.ofThisJvm().ownClassesAnd(program.resolve("quarkus-run.jar")),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                Map.of(
                        "quarkus.http.port", Integer.toString(ports.registry()),
                        "quarkus.http.host", "127.0.0.1",
                        // It wants a second port for its own health page: any will do.
                        "quarkus.management.port", "0",
                        "quarkus.management.host", "127.0.0.1",
                        "java.util.logging.manager", "org.jboss.logmanager.LogManager"),
                Map.of("APICURIO_STORAGE_KIND", "sql", "APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + database),
                List.of());
    }

    @Override
    public boolean isReady() {
        return Http.status(URI.create(url() + "/subjects"))
                .filter(status -> status == 200)
                .isPresent();
    }
}
