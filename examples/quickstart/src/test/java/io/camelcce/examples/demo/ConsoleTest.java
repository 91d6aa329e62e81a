package io.camelcce.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code ./demo --serve} tells of the console is so. */
class ConsoleTest {

    @RegisterExtension
    static final ServedDemo DEMO = new ServedDemo();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void salesWaitsForSomebodyAndWorksOnceTheySignedIn() throws Exception {
        assertThat(DEMO.get("/cce/").statusCode()).isEqualTo(403);
        String integrations = get(DEMO.demo().console());
        assertThat(integrations).contains("sales", "Pending Authorization");
        assertThat(DEMO.post("/sales/tasks", ServedDemo.anSms("s-1")).statusCode())
                .isEqualTo(502);

        String form = get(here("/cce/integrations/sales/add"));
        String added = post(here("/cce/integrations/sales/add"), formToken(form) + "&deed=add&name=first");
        assertThat(added).contains("Authorization Pending");
        String leaving = post(here("/cce/integrations/sales/authorizations/first/authorize"), formToken(added));
        URI signInPage = URI.create(
                found("<a href=\"(http[^\"]*oauth2/authorize[^\"]*)\"", leaving).replace("&amp;", "&"));
        String signIn = "sign_in=" + found("name=\"sign_in\" value=\"([^\"]*)\"", get(signInPage));
        String back = post(
                URI.create(DEMO.contactCenter().authorizationUrl()), signIn + "&email=" + encoded("ann@example.com"));

        assertThat(back).contains("first is authorized");
        assertThat(DEMO.post("/sales/tasks", ServedDemo.anSms("s-2")).statusCode())
                .isEqualTo(201);
        assertThat(get(here("/cce/calls"))).contains("s-2", "unauthorized");
        assertThat(get(here("/cce/integrations/sales")))
                .containsPattern("route sales \\S+, running")
                .containsPattern("route sales-look \\S+, stopped");
        isDegradedWhileThereAreNoTokens();
    }

    private void isDegradedWhileThereAreNoTokens() throws Exception {
        DEMO.contactCenter().refuseTokens().set(Switches.TOKEN_FAULT, Optional.of(TokenFault.UNAVAILABLE));
        assertThat(DEMO.post("/sales/tasks", ServedDemo.anSms("s-3")).statusCode())
                .isEqualTo(503);
        assertThat(get(here("/cce/integrations/sales"))).contains("Degraded");

        DEMO.contactCenter().set(Switches.TOKEN_FAULT, Optional.empty());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> DEMO.post("/sales/tasks", ServedDemo.anSms("s-3")).statusCode() == 201);
        assertThat(get(here("/cce/integrations/sales"))).doesNotContain("Degraded");
    }

    private static URI here(String path) {
        return URI.create("http://127.0.0.1:" + DEMO.demo().httpPort() + path);
    }

    private String get(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri));
    }

    private String post(URI uri, String form) throws Exception {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", here("").toString())
                .POST(BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == 303) {
            // Java's client would take the type of the form along.
            return get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String formToken(String page) {
        return "formToken=" + encoded(found("name=\"formToken\" value=\"([^\"]*)\"", page));
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
