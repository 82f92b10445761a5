package org.goodturn.sink.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodturn.sink.testing.Patience;

/** Somebody's visit to the page, and everything that the browser asked for and complained about meanwhile. */
final class Visit implements AutoCloseable {

    /** What the console says of every answer that is no success; the page tells of those itself. */
    private static final String ORDINARY = "Failed to load resource";

    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visit(Browser browser, int width, ColorScheme look) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(look)
                // So that nothing is judged while it is fading in.
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(Patience.LIMIT.toMillis());
        page.onRequest(request -> asked.add(request.url()));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(ORDINARY)) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** The cards of the nudges that wait for a word. */
    Locator nudges() {
        return page.locator("article[data-nudge]");
    }

    Locator nudge(String id) {
        return page.locator("article[data-nudge='" + id + "']");
    }

    static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator consent(String title) {
        return page.getByRole(
                AriaRole.SWITCH, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** Waits until the line stands. */
    void isLive() {
        page.locator("#connection[data-state='live']").waitFor();
    }

    /** How many pixels the page is wider than the window. */
    int pixelsTooWide() {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe finds wrong. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Visit::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().getFirst().getHtml();
    }

    /** Nothing was asked of anybody else, and the browser found nothing wrong. */
    void stayedHome(String origin) {
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(origin + "/"), "stays at " + origin);
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
