package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static io.camelcce.wiremock.proxy.ConnectionScript.untouched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client, the proxy, and a contact centre that remembers. */
class NetworkWithFaultsTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final FaultyProxy proxy = FaultyProxy.to(contactCenter.domain());
    private final ApiClient api = new ApiClient(proxy.domain());

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void theAnswerIsLost() {
        // The next connection is reset as soon as the contact centre begins to answer.
        proxy.next(untouched().onAnswer(Fault.reset(0)));

        assertThatThrownBy(() -> api.create(task("t-1"))).hasStackTraceContaining("Connection reset");

        assertThat(contactCenter.ledger().tasks()).hasSize(1);
        // All others are left alone.
        assertThat(api.create(task("t-1")).status()).isEqualTo(409);
    }

    @Test
    void theOriginalArrivesAfterItsRetry() {
        proxy.next(untouched().onRequest(Fault.hold(0)));
        try (RawConnection impatient = RawConnection.to(proxy.domain())) {
            impatient.post("/drapi/v1/tasks", ApiClient.TOKEN, task("t-1").toString());
            await().until(() -> proxy.connections().stream().anyMatch(ProxiedConnection::isHeld));
        }
        assertThat(api.create(task("t-1")).status()).isEqualTo(201);

        proxy.release();

        await().until(() -> contactCenter.ledger().requests().size() == 2);
        assertThat(contactCenter.ledger().requests())
                .extracting(SeenRequest::status)
                .containsExactly(201, 409);
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
    }

    @Test
    void aHalfWrittenRequestIsNoTask() {
        proxy.next(untouched().onRequest(Fault.reset(100)));

        assertThatThrownBy(() -> api.create(task("t-1"))).isInstanceOf(UncheckedIOException.class);

        assertThat(api.get("t-1").status()).isEqualTo(404);
        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(proxy.connections().get(0).requestBytes()).isEqualTo(100);
    }

    @Test
    void connectionsThatWereUsedAreDroppedWhenTheyAreIdle() {
        api.create(task("t-1"));
        await().until(() -> {
            proxy.dropIdle();
            return !proxy.connections().get(0).isOpen();
        });

        assertThat(api.get("t-1").status()).isEqualTo(200);
        assertThat(proxy.connections()).hasSize(2);
    }
}
