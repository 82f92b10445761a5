package org.goodturn.sink.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.Written;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other rooms as people see them: circle, topics, consents and pace; and that nobody is kept out of any. */
class PageRoomsIT extends PageVisits {

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
    void whatCouldNotBeCountedIsSaidAndCanBeLookedForAgain() {
        visit.page().route("**/v1/me", route -> answer(route, me(INCOMPLETE)));
        annaOpensHerLink();

        Locator left = visit.page().locator("#data .incomplete");
        assertThat(left)
                .containsText("Not counted just now: topics and people who may have been told of you."
                        + " That does not mean that there are none.");
        visit.consent("Notice what I look for").click();
        assertThat(visit.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Are you sure?")))
                .containsText("How much it is could not be counted just now.");

        visit.page().route("**/v1/me", route -> answer(route, me("")));
        Visit.button(left, "Look again").click();

        assertThat(left).hasCount(0);
        assertThat(visit.page().locator("#data .held")).isFocused();
        assertThat(visit.page().locator("#announcer")).hasText("Everything is counted now.");
    }

    @Test
    void withdrawingOneSourceSaysWhatGoesAndNotWhatOthersKeep() {
        visit.page().route("**/v1/me", route -> answer(route, me("").replace("[]", OF_WEB)));
        annaOpensHerLink();

        Locator purpose = visit.page().locator("[data-purpose='detect-intent'].purpose");
        purpose.getByText("Source by source").click();
        assertThat(purpose.locator(".by-source li"))
                .containsText("Now that is 7 things you did, 2 topics and 1 topic that rests on nothing else.");
        purpose.locator("[data-switch='detect-intent web']").click();

        assertThat(visit.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Are you sure?")))
                .containsText("7 things you did and 1 topic that rests on nothing else will be gone");
    }

    private static final String OF_WEB = """
            [{"purpose":"detect-intent","source":"web","allowed":true,
              "counts":{"behaviors":7,"topics":2,"topicsForgotten":1}}]""";

    private static final String INCOMPLETE = """
            ,"incomplete":{"missing":["held.topics","held.mentions","byConsent.counts.topics","byConsent.counts.mentions"],
              "reason":"The topology has not answered in time.","next":"Ask again in a moment."}""";

    /** What is held, as far as it matters to the page; counted at once, so that no test waits for a topology. */
    private static String me(String more) {
        return "{\"held\":{\"ties\":1,\"interactions\":9,\"nudges\":2,\"openNudges\":1},\"byConsent\":[]" + more + "}";
    }

    @Test
    void topicsShowTheirShift() {
        visit.page().route("**/v1/topics", route -> answer(route, TOPICS));
        annaOpensHerLink();

        assertThat(visit.page().locator(".topic .shifts"))
                .hasText(
                        "From 12 October 2026 on more than before: 8 times by 14 October 2026, about 5 times as often.");
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
        visit.page().route("**/v1/me", route -> answer(route, me(INCOMPLETE)));
        Nudge nudge = given("n");
        feed.nudge(Samples.revised(given("yes"), 2, NudgeStatus.ACCEPTED, null));
        feed.tie(Samples.tie(anna, bert, 9, Instant.now(), Duration.ofDays(90)));
        annaOpensHerLink();
        assertThat(visit.nudge(nudge.getId())).isVisible();
        assertThat(visit.page().locator(".move")).hasCount(1);
        assertThat(visit.page().locator(".chart")).hasCount(1);
        visit.page().locator(".graph .tie").click();
        assertThat(visit.page().locator("#data .incomplete")).isVisible();
        visit.page().evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertThat(visit.page().locator(".loading")).hasCount(0, new LocatorAssertions.HasCountOptions());

        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.pixelsTooWide()).isZero();
    }
}
