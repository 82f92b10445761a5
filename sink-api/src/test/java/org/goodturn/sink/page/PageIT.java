package org.goodturn.sink.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Grant;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.events.Verdict;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.goodturn.sink.testing.Written;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people see it: the packaged service, a broker, and a browser without a window. */
class PageIT {

    private static final int DESK = 1280;

    private static Chromium chromium;
    private static TestBroker broker;
    private static StubRegistry registry;
    private static Feed feed;
    private static Map<String, String> settings;
    private static RunningService service;

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final String cleo = Samples.someone();
    private Visit visit;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LIMIT.toMillis());
        broker = new TestBroker();
        settings = new HashMap<>(broker.start());
        registry = new StubRegistry();
        settings.put("goodturn.schema.registry.url", registry.url());
        settings.forEach(System::setProperty);
        settings.remove("test.private-key");
        feed = new Feed(broker.bootstrapServers(), registry.url());
        service = RunningService.start(settings);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (feed != null) {
            feed.close();
            registry.close();
            broker.stop();
            settings.keySet().forEach(System::clearProperty);
            System.clearProperty("test.private-key");
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void threePeopleWhoAllowEverything() {
        feed.allowAll(anna, bert, cleo);
        feed.profile(Samples.profile(anna, "Anna Ash"));
        feed.profile(Samples.profile(bert, "Bert Birch"));
        feed.profile(Samples.profile(cleo, "Cleo Cedar"));
        visit = new Visit(chromium.browser(), DESK, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingWasAskedOfAnybodyElseAndNothingWentWrong() {
        visit.stayedHome(service.url(""));
        visit.close();
    }

    private void annaOpensHerLink() {
        visit.page().navigate(service.url("/#token=" + Tokens.person(anna)));
        visit.isLive();
    }

    private Nudge given(String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, cleo, bert);
        feed.nudge(nudge);
        return nudge;
    }

    private List<Feedback> said() {
        return Written.on(Topics.FEEDBACK).stream()
                .map(ConsumerRecord::value)
                .filter(feedback -> feedback.getRecipient().equals(anna))
                .toList();
    }

    private Feedback firstSaid() {
        await().untilAsserted(() -> assertThat(said()).hasSize(1));
        return said().getFirst();
    }

    @Test
    void aNudgeAppearsWithoutReloadWithItsPathAndItsReasons() {
        annaOpensHerLink();
        assertThat(visit.page().getByText("Nothing right now, and that is normal"))
                .isVisible();

        Nudge nudge = given("n");

        Locator card = visit.nudge(nudge.getId());
        assertThat(card.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)))
                .hasText("Cleo Cedar can help with marketing/branding, and Bert Birch knows them");
        assertThat(card.getByRole(AriaRole.IMG))
                .hasAttribute("aria-label", "You know Bert Birch, and Bert Birch knows Cleo Cedar.");
        assertThat(card.getByText("Without your 5 searches it would not have appeared"))
                .isVisible();
        assertThat(visit.page().locator("#no-nudges")).isHidden();
    }

    @Test
    void theBarsBeginAtTheBaselineStandOnEachOtherAndEndAtTheSum() {
        Nudge nudge = given("n");
        annaOpensHerLink();

        List<?> bars = (List<?>) visit.nudge(nudge.getId())
                .locator(".bar rect")
                .evaluateAll("bars => bars.map(bar => [+bar.dataset.from, +bar.dataset.to])");

        double baseline = nudge.getExplanation().getBaseline();
        double trust = baseline + (0.1 + 0.2);
        double sum = nudge.getExplanation().getLogOdds();
        assertThat(bars.toString())
                .isEqualTo(List.of(List.of(0, baseline), List.of(baseline, trust), List.of(trust, sum), List.of(0, sum))
                        .toString());
        assertThat(visit.nudge(nudge.getId()).locator(".reason .because").allTextContents())
                .containsExactly(
                        "To begin with, silence",
                        "Bert Birch trusts Cleo Cedar",
                        "You looked for it more than before",
                        "All reasons together");
    }

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
    void theKeyboardAloneCanAcceptAndItReachesKafka() {
        Nudge nudge = given("n");
        annaOpensHerLink();
        assertThat(visit.nudge(nudge.getId())).isVisible();

        tabTo("Accept");
        visit.page().keyboard().press("Enter");

        Feedback said = firstSaid();
        assertThat(said.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(said.getNudgeId()).isEqualTo(nudge.getId());
        assertThat(visit.nudge(nudge.getId()).getByText("You said yes.")).isFocused();
    }

    private void tabTo(String name) {
        for (int i = 0; i < 40; i++) {
            visit.page().keyboard().press("Tab");
            if (name.equals(visit.page().evaluate("document.activeElement.textContent"))) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + name);
    }

    @Test
    void notNowPutsItAside() {
        Nudge nudge = given("n");
        annaOpensHerLink();

        Visit.button(visit.nudge(nudge.getId()), "Not now").click();

        assertThat(firstSaid().getVerdict()).isEqualTo(Verdict.SNOOZED);
        feed.nudge(Nudge.newBuilder(Samples.revised(nudge, 2, NudgeStatus.SNOOZED, "not-now"))
                .setSnoozedUntil(Instant.parse("2030-05-06T10:00:00Z"))
                .build());
        assertThat(visit.nudges()).hasCount(0);
        assertThat(visit.page().getByText("Put aside. It comes back on 6 May 2030."))
                .isVisible();
    }

    @Test
    void wrongIsOneTapWithAReasonOrWithout() {
        Nudge nudge = given("n");
        annaOpensHerLink();
        Locator card = visit.nudge(nudge.getId());

        Visit.button(card, "Wrong").click();
        Visit.button(card, "Not the right person").click();

        Feedback said = firstSaid();
        assertThat(said.getVerdict()).isEqualTo(Verdict.WRONG);
        assertThat(said.getReason()).isEqualTo("wrong-person");
        Nudge other = given("m");
        Visit.button(visit.nudge(other.getId()), "Wrong").click();
        await().untilAsserted(() -> assertThat(said())
                .filteredOn(feedback -> feedback.getNudgeId().equals(other.getId()))
                .extracting(Feedback::getVerdict)
                .containsExactly(Verdict.WRONG));
    }

    @Test
    void wrongCanBeUndone() {
        Nudge nudge = given("n");
        annaOpensHerLink();
        Locator card = visit.nudge(nudge.getId());

        Visit.button(card, "Wrong").click();
        Visit.button(card, "Undo").click();

        Visit.button(card, "Accept").click();
        assertThat(firstSaid().getVerdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whatIsWithdrawnDisappears() {
        Nudge nudge = given("n");
        Nudge stays = given("stays");
        annaOpensHerLink();
        assertThat(visit.nudges()).hasCount(2);

        feed.nudge(Samples.revised(nudge, 2, NudgeStatus.WITHDRAWN, "consent"));

        assertThat(visit.nudges()).hasCount(1);
        assertThat(visit.nudge(stays.getId())).isVisible();
        assertThat(visit.page().locator("#announcer")).containsText("A suggestion has gone");
    }

    @Test
    void withdrawingConsentEmptiesWhatRestedOnIt() {
        given("n");
        feed.tie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)));
        annaOpensHerLink();
        assertThat(visit.nudges()).hasCount(1);
        assertThat(visit.page().locator(".graph .tie")).hasCount(1);

        visit.consent("Get suggestions").click();
        assertThat(visit.nudges()).hasCount(0);
        assertThat(visit.consent("Get suggestions")).hasAttribute("aria-checked", "false");
        withdraw("Keep who I am in touch with");
        assertThat(visit.page().locator(".graph .tie")).hasCount(0);

        assertThat(allowed())
                .doesNotContain(Purpose.RECEIVE_NUDGES, Purpose.MAP_TRUST)
                .hasSize(4);
    }

    /** What cannot be brought back is asked for once more where something would be lost. */
    private void withdraw(String title) {
        visit.consent(title).click();
        Locator sure = visit.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Are you sure?"));
        Locator done = visit.page().locator("[data-switch='map-trust *'][aria-checked='false']");
        assertThat(sure.or(done).first()).isVisible();
        if (sure.isVisible()) {
            Visit.button(sure, "Withdraw").click();
        }
        assertThat(visit.consent(title)).hasAttribute("aria-checked", "false");
    }

    private List<Purpose> allowed() {
        ConsentRecord last = Written.on(Topics.CONSENTS).stream()
                .map(ConsumerRecord::value)
                .filter(consent -> consent.getPerson().equals(anna))
                .reduce((one, other) -> other)
                .orElseThrow();
        return last.getGrants().stream().map(Grant::getPurpose).toList();
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
    void paceIsSavedAndWhatIsWrongIsSaidBesideTheField() {
        annaOpensHerLink();
        Locator week = visit.page().getByLabel("Nudges a week, at most");

        week.fill("99");
        Visit.button(visit.page().locator("#pace"), "Save").click();
        assertThat(week).hasAttribute("aria-invalid", "true");
        week.fill("2");
        Visit.button(visit.page().locator("#pace"), "Save").click();

        assertThat(visit.page().locator("#pace .said")).hasText("Saved.");
        visit.page().reload();
        assertThat(week).hasValue("2");
    }

    @Test
    void theCircleIsAPictureAndAListAndSaysWhatATieRestsOn() {
        feed.tie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)));
        feed.tie(Samples.tie(anna, cleo, 1, Instant.now().minus(Duration.ofDays(40)), Duration.ofDays(90)));
        visit.page()
                .route(
                        "**/v1/why-not/" + bert,
                        route -> answer(
                                route,
                                "{\"said\":[{\"reason\":\"quiet-hours\","
                                        + "\"text\":\"It is quiet hours for you.\"}]}"));
        annaOpensHerLink();

        Locator closest = visit.page().locator(".graph .tie").first();
        closest.focus();
        visit.page().keyboard().press("ArrowRight");
        assertThat(visit.page().locator(".graph .tie").nth(1)).isFocused();
        visit.page().keyboard().press("Home");
        visit.page().keyboard().press("Enter");

        Locator panel = visit.page().locator(".panel");
        assertThat(panel.getByRole(AriaRole.HEADING)).hasText("Bert Birch");
        assertThat(panel).containsText("9 mails from you");
        Visit.button(panel, "Why no nudge about Bert Birch?").click();
        assertThat(panel.getByText("It is quiet hours for you.")).isVisible();
        visit.page().getByText("The same as a list").click();
        Visit.button(visit.page().locator("table"), "Who").click();
        assertThat(visit.page().locator("tbody th")).hasText(new String[] {"Bert Birch", "Cleo Cedar"});
        assertThat(visit.page().locator("#circle")).not().containsText("0.9");
    }

    @Test
    void topicsShowTheirShift() {
        visit.page().route("**/v1/topics", route -> answer(route, TOPICS));
        annaOpensHerLink();

        assertThat(visit.page().locator(".topic .shifts"))
                .hasText("More than before since 12 October 2026: 8 times since then, about 5 times as often.");
        assertThat(visit.page().locator(".chart .mark.rise")).hasCount(1);
    }

    private static final String TOPICS = """
            {"items":[{"topic":"marketing/branding",
              "counts":[{"from":"2026-10-05T00:00:00Z","count":1},{"from":"2026-10-12T00:00:00Z","count":8}],
              "shifts":[{"direction":"rise","since":"2026-10-12T00:00:00Z","detectedAt":"2026-10-14T00:00:00Z",
                "probability":0.98,"rateRatio":5.1,"count":8}]}],"next":null}""";

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "320,LIGHT", "320,DARK"})
    void nobodyIsKeptOutAndNothingIsTooWide(int width, ColorScheme look) {
        visit.close();
        visit = new Visit(chromium.browser(), width, look);
        visit.page().route("**/v1/topics", route -> answer(route, TOPICS));
        Nudge nudge = given("n");
        feed.nudge(Samples.revised(given("yes"), 2, NudgeStatus.ACCEPTED, null));
        feed.tie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)));
        annaOpensHerLink();
        assertThat(visit.nudge(nudge.getId())).isVisible();
        assertThat(visit.page().locator(".move")).hasCount(1);
        assertThat(visit.page().locator(".chart")).hasCount(1);
        visit.page().locator(".graph .tie").click();
        visit.page().evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertThat(visit.page().locator(".loading")).hasCount(0, new LocatorAssertions.HasCountOptions());

        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.pixelsTooWide()).isZero();
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
        Object overlaps = visit.page().evaluate("""
                async () => {
                  const { placed } = await import('/page/circle-layout.js');
                  const ties = Array.from({ length: 40 }, (_, i) => ({ trust: 0.95 - i * 0.01, uncertainty: 0.2 }));
                  const places = placed(ties, { width: 760, height: 560, name: () => 'Somebody Else' });
                  let close = 0;
                  places.forEach((a, i) => places.slice(i + 1).forEach((b) => {
                    close += Math.hypot(a.x - b.x, a.y - b.y) < 34 ? 1 : 0;
                  }));
                  return close;
                }""");
        assertThat(overlaps).as("people who stand on each other").isEqualTo(0);
    }
}
