package org.goodturn.local.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.local.http.Http;

/** The people of a running stack, as its sink API tells an application that may act for everybody. */
final class PeopleList {

    private final String url;
    private final String applicationToken;

    PeopleList(String url, String applicationToken) {
        this.url = url;
        this.applicationToken = applicationToken;
    }

    /** One line each, the id first, the liveliest first. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Http.send(
                    URI.create(url + "/v1/people" + after),
                    "GET",
                    Map.of("Authorization", "Bearer " + applicationToken),
                    null);
            page.path("items").forEach(person -> lines.add(line(person)));
            String next = page.path("next").asText("");
            after = next.isEmpty() || page.path("next").isNull()
                    ? null
                    : "?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (after != null);
        return lines;
    }

    private static String line(JsonNode person) {
        return "%s  %s  %d ties, %d open nudges"
                .formatted(
                        person.path("person").asText(),
                        person.path("name").asText("-"),
                        person.path("ties").asLong(),
                        person.path("openNudges").asLong());
    }
}
