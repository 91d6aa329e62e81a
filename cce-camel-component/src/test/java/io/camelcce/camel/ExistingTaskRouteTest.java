package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.SeenRequest;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A create of a task whose id is there already (application code 20200). */
@Tag("F23")
class ExistingTaskRouteTest extends OperationsInRoutes {

    @BeforeEach
    void createTheFirst() {
        Exchange first = create(anSmsWith(CceConstants.TASK_ID, TASK_ID));
        assertThat(header(first, CceConstants.NODE_OUTCOME, String.class)).isEqualTo("successfullyCreated");
        assertThat(header(first, CceConstants.EXISTED, Boolean.class)).isFalse();
    }

    @Test
    void isDoneIfItIsTheSameTask() {
        Exchange again = assertDone(Operation.CREATE, "taskAlreadyExists");

        assertThat(header(again, CceConstants.EXISTED, Boolean.class)).isTrue();
        assertThat(header(again, CceConstants.VERIFIED, Boolean.class)).isTrue();
        assertThat(header(again, CceConstants.REPLAYED, Boolean.class)).isFalse();
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CceConstants.ORIGIN, CceConstants.DESTINATION, CceConstants.CUSTOMER_ID})
    void isAConflictIfItIsAnotherTask(String header) {
        Exchange another =
                assertOutcome(Operation.CREATE, anSmsWith(header, "another"), "rejected", "taskAlreadyExists");

        assertThat(header(another, CceConstants.REJECTION_REASON, String.class)).isEqualTo("conflict");
        assertThat(header(another, CceConstants.APPLICATION_CODE, Integer.class))
                .isEqualTo(20200);
        assertThat(header(another, CceConstants.MESSAGE, String.class)).contains("another task has this id");
    }

    @Test
    void isRejectedIfNobodyWaitsAnyMore() {
        contactCenter().end(TASK_ID, "CD_NORMAL_END_TASK");

        Exchange late = assertOutcome(Operation.CREATE, "rejected", "taskAlreadyExists");

        assertThat(header(late, CceConstants.REJECTION_REASON, String.class)).isEqualTo("alreadyClosed");
        assertThat(header(late, CceConstants.MESSAGE, String.class)).contains("nobody waits any more");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500})
    void isDoneUnverifiedIfItCannotBeRead(int status) {
        contactCenter()
                .wireMock()
                .stubFor(
                        get(urlPathMatching("/drapi/.*")).willReturn(aResponse().withStatus(status)));

        Exchange again = assertDone(Operation.CREATE, "taskAlreadyExists");

        assertThat(header(again, CceConstants.EXISTED, Boolean.class)).isTrue();
        assertThat(header(again, CceConstants.VERIFIED, Boolean.class)).isFalse();
    }

    @Test
    void isDoneUnverifiedIfItTellsNothingToCompare() {
        contactCenter()
                .wireMock()
                .stubFor(get(urlPathMatching("/drapi/.*"))
                        .willReturn(aResponse().withBody("{\"taskId\":\"" + TASK_ID + "\"}")));

        Exchange again = assertDone(Operation.CREATE, "taskAlreadyExists");

        assertThat(header(again, CceConstants.VERIFIED, Boolean.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 409, 500})
    void isSeenWhateverTheStatusOfTheAnswer(int status) {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks")
                        .willReturn(aResponse().withStatus(status).withBody("{\"error\":{\"key\":20200}}")));

        assertDone(Operation.CREATE, "taskAlreadyExists");
    }

    @Test
    void isDoneUnreadIfTheEndpointAcceptsIt() {
        Exchange again = send(
                CREATE + "&existingTask=accept&throwExceptionOnFailure=false",
                anSmsWith(CceConstants.ORIGIN, "another"));

        assertThat(header(again, CceConstants.OUTCOME, String.class)).isEqualTo("done");
        assertThat(header(again, CceConstants.NODE_OUTCOME, String.class)).isEqualTo("taskAlreadyExists");
        assertThat(header(again, CceConstants.EXISTED, Boolean.class)).isTrue();
        assertThat(header(again, CceConstants.VERIFIED, Boolean.class)).isFalse();
        assertThat(calls()).extracting(SeenRequest::method).containsExactly("POST", "POST");
    }

    private Exchange create(Map<String, Object> headers) {
        return send(Operation.CREATE.quiet(), headers);
    }
}
