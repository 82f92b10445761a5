package org.goodturn.sink.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The page itself as people see it: who comes in and how, what stays in the browser, and what a restart costs. */
class PageIT extends PageVisits {

    @Test
    void theTokenLeavesTheAddressAtOnceAndIsKeptNowhere() {
        annaOpensHerLink();

        Page page = visit.page();
        assertThat(page.url()).isEqualTo(service.url("/"));
        assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .isEqualTo("[{},{},\"\"]");
        page.reload();
        visit.isLive();
        assertThat(page.locator("h1")).hasText("Anna Ash’s compass");
    }

    @Test
    void aRestartOfTheServiceLosesNothing() throws IOException, InterruptedException {
        Nudge before = given("before");
        annaOpensHerLink();
        assertThat(visit.nudge(before.getId())).isVisible();

        service.kill();
        Nudge meanwhile = given("meanwhile");
        service = RunningService.start(settings, service.port());

        assertThat(visit.nudge(meanwhile.getId())).isVisible();
        assertThat(visit.nudges()).hasCount(2);
        visit.isLive();
    }

    @Test
    void withoutASessionItSaysHowToComeIn() {
        visit.page().navigate(service.url("/"));

        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Open your link")))
                .isVisible();
        assertThat(visit.page().locator("#consents")).isHidden();
        assertThat(visit.barriers()).isEmpty();
    }

    @Test
    void aLinkThatHasEndedIsSaidSo() {
        visit.page().navigate(service.url("/#token=" + Tokens.person(anna, Duration.ofMinutes(-5))));

        assertThat(visit.page().getByText("This link is no longer good.")).isVisible();
        assertThat(visit.page().url()).isEqualTo(service.url("/"));
    }

    @Test
    void signingOutEmptiesThePage() {
        given("n");
        annaOpensHerLink();
        assertThat(visit.nudges()).hasCount(1);

        Visit.button(visit.page().locator("footer"), "Sign out here").click();

        assertThat(visit.page().getByText("You have signed out.")).isVisible();
        assertThat(visit.nudges()).hasCount(0);
        visit.page().reload();
        assertThat(visit.page().locator("#sign-in-title")).isVisible();
        assertThat(visit.page().locator("#sign-in-why")).isEmpty();
    }

    @Test
    void aBrowserKeepsItsCopyAndAsksWhetherItHolds() throws IOException, InterruptedException {
        visit.page().navigate(service.url("/"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> first = client.send(page().build(), BodyHandlers.ofString());
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    client.send(page().header("If-None-Match", tag).build(), BodyHandlers.ofString());

            assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(first.headers().firstValue("Content-Security-Policy"))
                    .get(InstanceOfAssertFactories.STRING)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    private static HttpRequest.Builder page() {
        return HttpRequest.newBuilder(URI.create(service.url("/")));
    }

    @Test
    void whatThePageCanDoWithoutABrowserIsRightToo() {
        visit.page().navigate(service.url("/"));
        Object ways = visit.page().evaluate("""
                async () => {
                  const { turned, isOn } = await import('/page/grants.js');
                  const now = '2026-01-01T00:00:00Z';
                  const all = [{ purpose: 'map-trust', source: '*', receipt: 'r' }, { purpose: 'receive-nudges', source: '*' }];
                  const less = turned(all, { purpose: 'map-trust', source: 'mail', on: false }, ['crm', 'mail'], now);
                  const none = turned(all, { purpose: 'map-trust', source: '*', on: false }, ['crm', 'mail'], now);
                  return JSON.stringify([less, isOn(less, 'map-trust', 'mail', now), isOn(less, 'map-trust', 'crm', now), none.length]);
                }""");
        assertThat(ways)
                .isEqualTo("[[{\"purpose\":\"receive-nudges\",\"source\":\"*\"},"
                        + "{\"purpose\":\"map-trust\",\"source\":\"crm\"}],false,true,1]");
        Object sources = visit.page().evaluate("""
                async () => {
                  const { sourceName } = await import('/page/purposes.js');
                  return ['*', 'crm', 'mail'].map(sourceName).join(', ');
                }""");
        assertThat(sources).isEqualTo("any source, CRM, mail");
        Object overlaps = visit.page().evaluate("""
                async () => {
                  const { placed, reach } = await import('/page/circle-layout.js');
                  const rings = [{ trust: 0.9, text: 'closest' }, { trust: 0.5, text: 'new or unsure' }];
                  const close = (a, b, most) => Math.hypot(a.x - b.x, a.y - b.y) < most ? 1 : 0;
                  return [[760, 560, 40], [340, 440, 14]].map(([width, height, many]) => {
                    const ties = Array.from({ length: many }, (_, i) => ({ trust: 0.95 - i * 0.01, uncertainty: 0.2 }));
                    const places = placed(ties, { width, height, name: () => 'Somebody Else', rings });
                    const words = rings.map(({ trust }) => ({ x: 0, y: -reach(trust, width, height).y - 12 }));
                    let found = 0;
                    places.forEach((a, i) => {
                      places.slice(i + 1).forEach((b) => { found += close(a, b, 34); });
                      words.forEach((b) => { found += close(a, b, 20); });
                    });
                    return found;
                  }).join(' ');
                }""");
        assertThat(overlaps)
                .as("people who stand on each other or on the words of a ring")
                .isEqualTo("0 0");
    }
}
