package io.camelcce.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.Switches;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A no of the contact centre is told with all that it says, and is not asked for again. */
class RefusedRequestTest extends FaultyCalls {

    @Test
    @Tag("F20")
    void badFieldsAreToldAsTheContactCentreNamesThem() {
        Exchange refused = send("direct:create", with(AN_SMS, CceConstants.MEDIA_TYPE, "Web Callback"));

        assertRejectedAtOnce(refused, "badRequest", 400);
        assertThat(header(refused, CceConstants.RESPONSE_PAYLOAD, String.class))
                .contains("\"errors\"", "\"field\":\"mediaType\"", "is none of [email, social]");
        assertThat(header(refused, CceConstants.MESSAGE, String.class)).contains("CamelCceResponsePayload");
    }

    @Test
    @Tag("F21")
    void forbiddenIsNoReasonForAnotherToken() {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(403)));

        Exchange refused = create();

        assertRejectedAtOnce(refused, "forbidden", 403);
        assertThat(header(refused, CceConstants.MESSAGE, String.class))
                .contains("the proxy does not list the address")
                .contains("not a full administrator")
                .contains("lacks a scope");
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 503})
    @Tag("F33")
    void aFullQueueIsNotAskedAgainWhateverTheStatusIs(int status) {
        contactCenter().set(Switches.QUEUE_LIMIT_STATUS, status).set(Switches.CAPACITY, 0);

        Exchange refused = create();

        assertRejectedAtOnce(refused, "queueLimit", status);
        assertThat(header(refused, CceConstants.APPLICATION_CODE, Integer.class))
                .isEqualTo(20286);
    }

    @Test
    @Tag("F23")
    void theSameTaskIsDoneAtTheFirstAttempt() {
        createNamed();

        Exchange again = createNamed();

        assertThat(outcome(again)).isEqualTo("done");
        assertThat(isTrue(again, CceConstants.EXISTED)).isTrue();
        assertThat(isTrue(again, CceConstants.VERIFIED)).isTrue();
        assertThat(isTrue(again, CceConstants.REPLAYED))
                .as("no attempt of this call made it")
                .isFalse();
        assertThat(header(again, CceConstants.NODE_OUTCOME, String.class)).isEqualTo("taskAlreadyExists");
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @Tag("F23")
    void anotherTaskUnderTheIdIsAConflictAndStaysAsItIs() {
        createNamed();

        Exchange another = send("direct:create", with(named(), CceConstants.ORIGIN, "+447700900999"));

        assertThat(outcome(another)).isEqualTo("rejected");
        assertThat(header(another, CceConstants.REJECTION_REASON, String.class)).isEqualTo("conflict");
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).latestRequest().origin()).isEqualTo("+447700900123");
        assertThat(retries.all()).isEmpty();
    }

    @Test
    @Tag("F23")
    void aTaskThatHasEndedIsNotDone() {
        createNamed();
        contactCenter().end(TASK_ID, "CD_NORMAL_END_TASK");

        Exchange late = createNamed();

        assertThat(outcome(late)).isEqualTo("rejected");
        assertThat(header(late, CceConstants.REJECTION_REASON, String.class)).isEqualTo("alreadyClosed");
        assertThat(tasks()).hasSize(1);
        assertThat(retries.all()).isEmpty();
    }

    private void assertRejectedAtOnce(Exchange refused, String reason, int status) {
        assertThat(outcome(refused)).isEqualTo("rejected");
        assertThat(refused.getMessage().getHeaders())
                .containsAllEntriesOf(Map.of(
                        CceConstants.REJECTION_REASON,
                        reason,
                        CceConstants.HTTP_STATUS,
                        status,
                        CceConstants.RETRYABLE,
                        false,
                        CceConstants.ATTEMPTS,
                        1));
        assertThat(calls()).hasSize(1);
        assertThat(retries.all()).isEmpty();
        assertThat(tasks()).isEmpty();
    }
}
