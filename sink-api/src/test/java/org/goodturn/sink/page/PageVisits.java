package org.goodturn.sink.page;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the page share: the packaged service, a broker, a browser without a window, and Anna, Bert and Cleo. */
abstract class PageVisits {

    static final int DESK = 1280;

    static Chromium chromium;
    static TestBroker broker;
    static StubRegistry registry;
    static Feed feed;
    static Map<String, String> settings;
    static RunningService service;

    final String anna = Samples.someone();
    final String bert = Samples.someone();
    final String cleo = Samples.someone();
    Visit visit;

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
            service = null;
        }
        if (feed != null) {
            feed.close();
            registry.close();
            broker.stop();
            settings.keySet().forEach(System::clearProperty);
            System.clearProperty("test.private-key");
            feed = null;
        }
        if (chromium != null) {
            chromium.close();
            chromium = null;
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

    void annaOpensHerLink() {
        visit.page().navigate(service.url("/#token=" + Tokens.person(anna)));
        visit.isLive();
    }

    Nudge given(String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, cleo, bert);
        feed.nudge(nudge);
        return nudge;
    }
}
