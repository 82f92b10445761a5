package org.goodturn.sink.session;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/**
 * What a request with a session's cookie tells about where it comes from. A browser sends the cookie by itself, so that a
 * call counts only if it comes from a page of this very origin.
 *
 * @param method the HTTP method
 * @param browser the host that was called and the browser that calls
 * @param secure whether it came over https
 * @param origin the header {@code Origin}
 * @param fetchSite the header {@code Sec-Fetch-Site}
 * @param page the header {@code Goodturn-Page}
 */
record Visit(
        String method,
        Browser browser,
        boolean secure,
        Optional<String> origin,
        Optional<String> fetchSite,
        Optional<String> page) {

    /** The header with which a page says that it means a write; a foreign page cannot send it unasked. */
    static final String PAGE = "Goodturn-Page";

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** What the request tells. */
    static Visit of(HttpServerRequest request) {
        String uri = request.absoluteURI();
        return new Visit(
                request.method().name(),
                new Browser(host(uri), Objects.requireNonNullElse(request.getHeader("User-Agent"), "")),
                uri.startsWith("https:"),
                Optional.ofNullable(request.getHeader("Origin")),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader(PAGE)));
    }

    private static String host(String uri) {
        int from = uri.indexOf("://") + 3;
        int to = uri.indexOf('/', from);
        return uri.substring(from, to < 0 ? uri.length() : to);
    }

    /** Why the cookie does not count here, if it does not. */
    Optional<ProblemException> refusal() {
        if (fetchSite.isPresent() && !OWN.contains(fetchSite.get())
                || origin.isPresent() && !isOwn(origin.get().toLowerCase(Locale.ROOT))) {
            return Optional.of(new ProblemException(
                    ProblemKind.CROSS_SITE, "The call came from another site; a session is for the page's own calls."));
        }
        if (!READS.contains(method) && !page.filter("1"::equals).isPresent()) {
            return Optional.of(
                    new ProblemException(ProblemKind.CROSS_SITE, "Send " + PAGE + ": 1 with a write in a session."));
        }
        return Optional.empty();
    }

    /** Behind a proxy that ends TLS the scheme may look like http, so that https counts at any time, http not on https. */
    private boolean isOwn(String origin) {
        return origin.equals("https://" + browser.host()) || !secure && origin.equals("http://" + browser.host());
    }
}
