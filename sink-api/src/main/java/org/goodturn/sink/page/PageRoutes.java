package org.goodturn.sink.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the page's files from memory. A browser keeps its copy and asks each time whether it still holds, so that a new
 * version is seen at once and an old one costs no bytes.
 */
@Singleton
class PageRoutes {

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    void add(@Observes Router router) {
        router.routeWithRegex("/(index\\.html|page/.*)?")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::serve);
    }

    private void serve(RoutingContext request) {
        Optional<PageFile> file = find(request.normalizedPath());
        if (file.isEmpty()) {
            request.next();
            return;
        }
        HttpServerResponse answer = request.response()
                .putHeader(HttpHeaders.ETAG, file.get().etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (file.get().isKnownAs(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            answer.setStatusCode(304).end();
            return;
        }
        answer.putHeader(HttpHeaders.CONTENT_TYPE, file.get().type())
                .putHeader(
                        HttpHeaders.CONTENT_LENGTH, Integer.toString(file.get().bytes().length));
        if (request.request().method().equals(HttpMethod.HEAD)) {
            answer.end();
        } else {
            answer.end(Buffer.buffer(file.get().bytes()));
        }
    }

    /** Only files that exist are kept, so nobody can fill the memory by asking. */
    private Optional<PageFile> find(String path) {
        PageFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PageFile> file = PageFile.at(path);
        file.ifPresent(found -> files.put(path, found));
        return file;
    }
}
