package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverlayTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @Test
    void anOrdinaryStubComesBeforeTheContactCenter() {
        contactCenter.wireMock().stubFor(post("/drapi/v1/tasks").willReturn(serviceUnavailable()));

        assertThat(api.create(task("t-1")).status()).isEqualTo(503);
        assertThat(contactCenter.ledger().tasks()).isEmpty();
    }

    @Test
    void whatTheStubDoesNotMatchTheContactCenterAnswers() {
        contactCenter.wireMock().stubFor(get("/drapi/v1/tasks/t-1").willReturn(serviceUnavailable()));

        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
        assertThat(api.get("t-1").status()).isEqualTo(503);
    }

    @Test
    void aStubOfTheLowestPriorityStillComesFirst() {
        contactCenter
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").atPriority(Integer.MAX_VALUE).willReturn(serviceUnavailable()));

        assertThat(api.create(task("t-1")).status()).isEqualTo(503);
    }

    @Test
    void aFaultCanBefallTheAnswerOfATaskThatWasMade() {
        contactCenter
                .wireMock()
                .stubFor(post("/drapi/v1/tasks")
                        .willReturn(aResponse()
                                .withTransformers(SimulatedContactCenter.TRANSFORMER)
                                .withFault(Fault.EMPTY_RESPONSE)));

        assertThatThrownBy(() -> api.create(task("t-1"))).isInstanceOf(UncheckedIOException.class);

        assertThat(contactCenter.ledger().task("t-1").state()).isIn("CREATED", "QUEUED");
        assertThat(contactCenter.ledger().requests()).first().satisfies(request -> assertThat(request.status())
                .isZero());
    }

    @Test
    void aResetOfWireMockRemovesTheStubAndLeavesTheContactCenter() {
        contactCenter.wireMock().stubFor(post("/drapi/v1/tasks").willReturn(serviceUnavailable()));

        contactCenter.wireMock().resetAll();

        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
    }
}
