package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final ApiClient api = new ApiClient(CCE.contactCenter());

    @BeforeEach
    void acceptTheToken() {
        CCE.contactCenter().acceptToken(ApiClient.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nul",
                "null",
                "7",
                "\"text\"",
                "[]",
                "{\"taskId\":\"a\"",
                "<task/>",
                "\u0000",
                "{'taskId':'a'}"
            })
    void whatIsNoJsonObjectIsABadRequest(String body) {
        assertBadRequest(api.post("/drapi/v1/tasks", body));
    }

    @Test
    void twoBodiesInOneAreABadRequest() {
        assertBadRequest(api.post("/drapi/v1/tasks", task("t-1") + "{}"));
    }

    @Test
    void aFieldThatIsThereTwiceIsABadRequest() {
        assertBadRequest(
                api.post("/drapi/v1/tasks", task("t-1").toString().replaceFirst("\\{", "{\"taskId\":\"t-2\",")));
    }

    @Test
    void aBodyThatIsNotUtf8IsABadRequest() {
        byte[] latin1 = task("t-1").with("customerId", "Grüße").toString().getBytes(StandardCharsets.ISO_8859_1);

        assertBadRequest(api.post("/drapi/v1/tasks", BodyPublishers.ofByteArray(latin1)));
    }

    @Test
    void jsonThatIsTooDeepIsABadRequest() {
        assertBadRequest(api.post("/drapi/v1/tasks", "{\"a\":".repeat(100_000)));
        assertBadRequest(api.post("/drapi/v1/tasks", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @Test
    void aNumberThatIsTooLongIsABadRequest() {
        assertBadRequest(api.post("/drapi/v1/tasks", "{\"taskId\":" + "9".repeat(100_000) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fetc", "%zz", "%00", "a%20b", "%F0%28", "..;", "'%20OR%201=1"})
    void aStrangeIdInThePathIsRefusedWithoutAStackTrace(String id) {
        String answer = RawConnection.to(CCE.contactCenter())
                .send("GET /drapi/v1/tasks/" + id + " HTTP/1.1", "Authorization: Bearer " + ApiClient.TOKEN);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "GET / HTTP/9.9", "\u0001\u0002", "GET /drapi/v1/tasks/a b HTTP/1.1"})
    void aStrangeRequestLineIsRefusedWithoutAStackTrace(String line) {
        String answer = RawConnection.to(CCE.contactCenter()).send(line, "X: y");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(" 200 ", " 500 ", "\tat ");
    }

    @Test
    void aBrokenEscapeInTheQueryIsABadRequest() {
        String answer = RawConnection.to(CCE.contactCenter())
                .send("GET /drapi/v1/tasks/a?x=%zz HTTP/1.1", "Authorization: Bearer " + ApiClient.TOKEN);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("invalidInput").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, gzip",
        "Content-Type, multipart/form-data",
        "Content-Type, application/x-www-form-urlencoded; charset=nope"
    })
    void aBodyThatIsNotWhatItsHeadersSayIsABadRequest(String header, String value) {
        Reply reply = api.send(api.to("/oauth2/token")
                .POST(BodyPublishers.ofString("grant_type=x"))
                .header(header, value));

        assertBadRequest(reply);
        assertThat(CCE.contactCenter().ledger().requests("POST", "/oauth2/token"))
                .singleElement()
                .extracting(SeenRequest::status)
                .isEqualTo(400);
    }

    private static void assertBadRequest(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("Exception", "\tat ");
        assertThat(reply.text("errorCode")).isEqualTo("invalidInput");
    }
}
