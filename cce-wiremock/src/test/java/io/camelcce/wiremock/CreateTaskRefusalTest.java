package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTaskRefusalTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final ApiClient api = new ApiClient(CCE.contactCenter());

    @BeforeEach
    void acceptTheToken() {
        CCE.contactCenter().acceptToken(ApiClient.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taskId", "mediaType", "mediaChannel", "scriptSelector", "origin", "destination"})
    void aMandatoryFieldThatIsMissingIsNamed(String field) {
        assertRefused(api.create(task("t-1").without(field)), field, "is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taskId", "mediaType", "mediaChannel", "scriptSelector", "origin", "destination"})
    void aMandatoryFieldThatIsBlankIsNamed(String field) {
        assertRefused(api.create(task("t-1").with(field, " ")), field, "is missing");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Reply reply = api.create(task("t-1").without("origin").with("mediaType", "fax"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .containsExactlyInAnyOrder("mediaType", "origin");
    }

    @Test
    void aNumberInThePlaceOfATextIsRefused() {
        assertRefused(api.create(task("t-1").with("origin", 4479)), "origin", "is not a text");
    }

    @Test
    void anOptionalFieldHasToBeATextToo() {
        assertRefused(api.create(task("t-1").with("customerId", 17)), "customerId", "is not a text");
    }

    @Test
    void anUnknownMediaTypeIsRefused() {
        assertRefused(
                api.create(task("t-1").with("mediaType", "fax")),
                "mediaType",
                "is none of [chat, email, social, telephony, web callback]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_b",
                "a b",
                "a/b",
                "ä",
                "01234567890123456789012345678901234567890123456789012345678901234",
                "t-1\n"
            })
    void anIllegalTaskIdIsRefused(String taskId) {
        assertRefused(api.create(task(taskId)), "taskId", "is not 1 to 64 of letters, digits and hyphens");
    }

    @Test
    void aRefusedCreateMakesNoTask() {
        api.create(task("t-1").without("origin"));

        assertThat(api.get("t-1").status()).isEqualTo(404);
        assertThat(CCE.contactCenter().ledger().tasks()).isEmpty();
    }

    @Test
    void aRefusalIsNotMistakenForAnApplicationCode() {
        Reply reply = api.create(task("t-1").without("origin"));

        assertThat(reply.json().path("errorCode").isTextual()).isTrue();
        assertThat(reply.json().has("code")).isFalse();
    }

    private static void assertRefused(Reply reply, String field, String message) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).contains("application/json");
        assertThat(reply.json().path("errors")).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("message").asText()).isEqualTo(message);
        });
    }
}
