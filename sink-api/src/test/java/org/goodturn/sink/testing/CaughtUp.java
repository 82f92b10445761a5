package org.goodturn.sink.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import java.util.List;
import org.goodturn.events.Nudge;

/**
 * Waits until a service has read what was fed. Its topics are read side by side: what was written first need not be known
 * first.
 */
public final class CaughtUp {

    private final String service;

    /** With the service at this address, without a slash at the end; empty for the one that RestAssured knows. */
    public CaughtUp(String service) {
        this.service = service;
    }

    /** Until it knows that each of these people allows something. */
    public void withConsents(String... people) {
        for (String person : people) {
            Patience.await().untilAsserted(() -> RestAssured.given()
                    .auth()
                    .oauth2(Tokens.person(person))
                    .get(service + "/v1/consents")
                    .then()
                    .statusCode(200)
                    .body("grants", not(equalTo(List.of()))));
        }
    }

    /** Until it knows this revision. */
    public void with(Nudge nudge) {
        Patience.await().untilAsserted(() -> RestAssured.given()
                .auth()
                .oauth2(Tokens.person(nudge.getRecipient()))
                .get(service + "/v1/nudges/" + nudge.getId())
                .then()
                .statusCode(200)
                .body("revision", equalTo(nudge.getRevision())));
    }
}
