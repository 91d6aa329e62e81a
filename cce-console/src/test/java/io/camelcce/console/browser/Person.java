package io.camelcce.console.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, in which nothing may go wrong unnoticed. */
final class Person implements AutoCloseable {

    static final double PATIENCE_IN_MILLISECONDS = 90_000;
    /** How far a page that looks at the server may wait until it looks again. */
    private static final int A_WHILE_IN_MILLISECONDS = 11_000;
    /** How pages look at the server while a sign-in is open. */
    static final Pattern LOOKING = Pattern.compile("/(rows|facts)(\\?|$)");

    private static final int MORE_THAN_A_PAGE = 60;

    private final RunningApplication console;
    private final BrowserContext context;
    private final String host;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Person(RunningApplication console, BrowserContext context, String host) {
        this.console = console;
        this.context = context;
        this.host = host;
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> troubles.add(error.error()));
        context.onRequest(request -> noteHost(request.url()));
        page = context.newPage();
    }

    /** Somebody who has the address with the one-time token, and has opened it, by one of the names of this machine. */
    static Person letIn(RunningApplication console, Browser browser, Browser.NewContextOptions options, String host) {
        Person person = new Person(console, browser.newContext(options), host);
        person.comesAgain();
        return person;
    }

    /** Opens the address with the token that was printed last. */
    Person comesAgain() {
        page.navigate(here(console.entrance()));
        return this;
    }

    private String here(String address) {
        return address.replace("//localhost:", "//" + host + ":");
    }

    Page page() {
        return page;
    }

    /** The integration has more than fit on a page. */
    void hasMany() {
        for (int number = 1; number <= MORE_THAN_A_PAGE; number++) {
            console.add("branch %02d".formatted(number));
        }
    }

    /** The tabs and windows that are open. */
    List<Page> windows() {
        return context.pages();
    }

    /** Whatever let this browser in is gone. */
    void losesTheSession() {
        context.clearCookies();
    }

    /** Whether anything is reached at all. */
    void isOffline(boolean offline) {
        context.setOffline(offline);
    }

    /** Another tab of the same browser. */
    Page anotherTab() {
        return context.newPage();
    }

    /** Time passes in the browser as it is told to from now on, besides by itself: nobody has to wait for it. */
    Person hasAWatch() {
        context.clock().install();
        return this;
    }

    /**
     * Lets so much time pass that every page that looks at the server looks again; needs a watch. The watch is that of
     * all windows: none may be opening or closing meanwhile.
     */
    void waits() {
        context.clock().runFor(A_WHILE_IN_MILLISECONDS);
    }

    /** Waits until the page shows what it asked the server for again: only then it asks once more. Needs a watch. */
    void looksAgain() {
        AtomicInteger answers = new AtomicInteger();
        Consumer<Response> count = answer -> {
            if (LOOKING.matcher(answer.url()).find()) {
                answers.incrementAndGet();
            }
        };
        page.onResponse(count);
        await().pollInSameThread()
                .atMost(Duration.ofMillis((long) PATIENCE_IN_MILLISECONDS))
                .until(() -> {
                    waits();
                    return answers.get() > 1;
                });
        page.offResponse(count);
    }

    /** Opens a page of the console by its address. */
    Person opens(String path) {
        page.navigate(here(console.url(path)));
        return this;
    }

    /** What the page shows of an authorization: a row of the table, or all there is to know. */
    Locator row(String authorization) {
        return rowOn(page, authorization);
    }

    static Locator rowOn(Page tab, String authorization) {
        return tab.locator("[data-status][data-authorization=\"" + authorization + "\"]");
    }

    Locator button(String name) {
        return buttonOn(page, name);
    }

    static Locator buttonOn(Page tab, String name) {
        return tab.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button of the question that is asked. */
    Locator inTheDialog(String name) {
        return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** The field of that label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Where the console says what happened. */
    Locator notice() {
        return page.getByRole(AriaRole.STATUS);
    }

    /** Whether the element has the focus. */
    static boolean hasFocus(Locator element) {
        return (boolean) element.evaluate("element => element === document.activeElement");
    }

    /** What went wrong unseen: failing scripts, what the browser refused to load or to run, requests to strangers. */
    List<String> troubles() {
        return troubles;
    }

    private void note(ConsoleMessage message) {
        // A form that is refused is an error page on purpose.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            troubles.add(message.text());
        }
    }

    private void noteHost(String url) {
        URI uri = URI.create(url);
        if (Set.of("http", "https").contains(uri.getScheme())
                && !Set.of("localhost", "127.0.0.1").contains(uri.getHost())) {
            troubles.add("asked " + uri.getHost());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
