package io.camelcce.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Spring Security authenticates, the console lets in whom it lets in, by their names. */
class ConsoleBehindSpringSecurityTest {

    private static final String ADD = "/cce/integrations/default/add";

    @SuppressWarnings("NullAway.Init") // before the first test
    private static RunningApplication application;

    private final Browser ann = application.browser().as("ann");

    @BeforeAll
    static void start() throws Exception {
        application = RunningApplication.withSpringSecurity();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static List<String> values(HttpResponse<String> answer, String header) {
        return answer.headers().allValues(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cce", "/cce/calls", "/cce/assets/console.css", "/cce/callback/default", "/cce/enter"})
    void whoDoesNotSignInIsRefusedEverywhere(String path) throws Exception {
        assertThat(application.browser().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsNoAdministratorIsRefused() throws Exception {
        assertThat(application.browser().as("bob").get("/cce").statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorIsKnownByName() throws Exception {
        HttpResponse<String> page = ann.get("/cce");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<p class=\"visitor\">ann</p>");
        assertThat(application.log().token()).as("a token that nobody needs").isEmpty();
    }

    @Test
    void theHeadersAreTheConsolesOwnAndOnceOnly() throws Exception {
        HttpResponse<String> page = ann.get("/cce");

        Map.of(
                        "Cache-Control", "no-store",
                        "X-Frame-Options", "DENY",
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cross-Origin-Opener-Policy", "same-origin-allow-popups")
                .forEach(
                        (name, value) -> assertThat(values(page, name)).as(name).containsExactly(value));
        assertThat(values(page, "Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(values(page, "Pragma")).isEmpty();
        assertThat(values(page, "Authorization")).isEmpty();
    }

    @Test
    void scriptAndStyleAreServed() throws Exception {
        assertThat(values(ann.get("/cce/assets/console.css"), "Content-Type"))
                .singleElement()
                .asString()
                .startsWith("text/css");
        assertThat(ann.get("/cce/assets/console.js").body()).contains("BroadcastChannel");
    }

    @Test
    void aFormNeedsTheConsolesTokenAndItsOrigin() throws Exception {
        String token = Browser.formToken(ann.get(ADD).body());

        assertThat(ann.post(ADD, "deed=add&name=forged").body()).contains("The form is not of this session");
        assertThat(ann.with("Origin", "https://evil.example")
                        .post(ADD, token + "&deed=add&name=forged")
                        .body())
                .contains("Not sent from the console");
        assertThat(ann.get("/cce/integrations/default").body()).doesNotContain("forged");
    }

    @Test
    void fieldsArriveAsTheyWereTyped() throws Exception {
        String form = Browser.formToken(ann.get(ADD).body()) + "&deed=add&name=" + Browser.encoded("Grüße & 100 %")
                + "&grantType=client-credentials&tokenUrl=" + Browser.encoded("https://login.example.com/token")
                + "&clientId=" + Browser.encoded("id@host+1/2") + "&clientSecret=" + Browser.encoded("s3cret&=%")
                + "&scope=" + Browser.encoded("cce:tasks/read openid") + "&";

        String table = ann.follow(ann.post(ADD, form));
        String view = ann.get(Browser.found("href=\"([^\"]*authorizations/Gr[^\"/]*)\"", table))
                .body();

        assertThat(view)
                .contains("Grüße &amp; 100 %")
                .contains("https://login.example.com/token")
                .contains("id@host+1/2")
                .contains("cce:tasks/read");
        assertThat(application.log().lines()).noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void noFieldIsTakenForAHeaderHoweverManyComeBefore() throws Exception {
        String form = Browser.formToken(ann.get(ADD).body()) + "&deed=add&name=posed" + "&v=1".repeat(200);

        assertThat(ann.post(ADD, form + "&Sec-Fetch-Site=same-origin").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aForeignNameIsRefused() throws Exception {
        assertThat(ann.with("Host", "evil.example").get("/cce").statusCode()).isEqualTo(421);
    }

    @Test
    void onceAnAdministratorAuthorizedItTheRouteWorks() throws Exception {
        assertThat(contact().statusCode()).isEqualTo(502);

        String added = ann.follow(ann.post(ADD, Browser.formToken(ann.get(ADD).body()) + "&deed=add&name=first"));
        String leaving = ann.follow(
                ann.post("/cce/integrations/default/authorizations/first/authorize", Browser.formToken(added)));
        String signIn = ann.get(Browser.found("<a href=\"(http[^\"]*oauth2/authorize[^\"]*)\"", leaving))
                .body();
        String back = ann.follow(ann.post(
                application.contactCenter().authorizationUrl(),
                "sign_in=" + Browser.found("name=\"sign_in\" value=\"([^\"]*)\"", signIn) + "&email="
                        + Browser.encoded("ann@example.com")));

        assertThat(back).contains("first is authorized");
        assertThat(contact().statusCode()).isEqualTo(201);
        assertThat(application.log().lines())
                .contains("ann from 127.0.0.1: add default/first: done")
                .anyMatch(line -> line.startsWith("ann from 127.0.0.1: authorize default/first: "));
    }

    private static HttpResponse<String> contact() throws Exception {
        return application
                .browser()
                .as("bob")
                .postJson("/contacts", "{\"origin\": \"+447700900123\", \"destination\": \"44700\"}");
    }
}
