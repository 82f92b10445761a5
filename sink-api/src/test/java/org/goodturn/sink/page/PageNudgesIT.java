package org.goodturn.sink.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Verdict;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.Written;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The room of nudges as people see it: what comes, why, and what they say to it. */
class PageNudgesIT extends PageVisits {

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

    /** What each is asked, and what they read before they say yes. */
    private enum Asked {
        RECIPIENT("Bert Birch is asked to introduce you to Cleo Cedar, and sees that it is you who asks"),
        BRIDGE("Cleo Cedar is asked next, and sees that Bert Birch asks and that you would introduce them"),
        OTHER_SIDE("Cleo Cedar, Bert Birch and you each see that all three of you said yes");

        private final String told;

        Asked(String told) {
            this.told = told;
        }
    }

    private Nudge asked(Asked asked) {
        String id = anna + "-" + asked;
        Nudge nudge =
                switch (asked) {
                    case RECIPIENT -> Samples.nudge(id, anna, cleo, bert);
                    case BRIDGE -> Samples.toBridge(id, anna, bert, cleo);
                    case OTHER_SIDE -> Samples.toOtherSide(id, anna, cleo, bert);
                };
        feed.nudge(nudge);
        return nudge;
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void besideAYesItSaysWhoWillKnow(Asked asked) {
        Nudge nudge = asked(asked);
        annaOpensHerLink();

        Locator card = visit.nudge(nudge.getId());

        assertThat(card.locator(".knows"))
                .hasText(Pattern.compile(
                        "^If you accept, .*" + asked.told + ".*If you do not, nobody learns of it\\.$"));
        assertThat(Visit.button(card, "Accept"))
                .hasAccessibleDescription(Pattern.compile(asked.told + ".*nobody learns of it\\.$"));
        assertThat(Visit.button(card, "Not now")).not().hasAccessibleDescription(Pattern.compile("If you accept"));
    }

    @Test
    void whatWasPutAsideSaysItToo() {
        Nudge nudge = asked(Asked.RECIPIENT);
        feed.nudge(Samples.revised(nudge, 2, NudgeStatus.SNOOZED, "not-now"));
        annaOpensHerLink();

        assertThat(Visit.button(visit.page().locator(".move"), "Yes after all"))
                .hasAccessibleDescription(Pattern.compile(Asked.RECIPIENT.told));
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
}
