package io.camelcce.examples.broker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.camelcce.wiremock.SimulatedContactCenter.TRANSFORMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.TaskRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} between the create and its answer: the message comes again, and finds its task. */
@Tag("F70")
@SuppressWarnings("try") // an application does its work by being there
class KilledApplicationTest {

    private static final String ORDER_4711 = "6d54e05b-de76-57e0-8e5d-f9ee859c6348";
    private static final int MANY = 40;

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
    private final Surroundings surroundings;

    KilledApplicationTest(@TempDir Path folder) {
        surroundings = Surroundings.of(contactCenter, folder);
    }

    @Test
    void aMessageWhoseTaskWasMadeBeforeTheKillComesAgainAndAsksForTheSameTask() throws Exception {
        StubMapping held = answering(aResponse().withFixedDelay(30_000));
        try (KillableApplication first = KillableApplication.start(surroundings)) {
            sendWhenItListens("order-4711", "+447700900123");
            patiently().until(() -> taskIds(), List.of(ORDER_4711)::equals);
            first.kill();
        }
        contactCenter.wireMock().removeStub(held);
        int creates = creates();

        try (KillableApplication second = KillableApplication.start(surroundings)) {
            awaitAllTaken();
        }

        assertThat(creates()).isGreaterThan(creates);
        assertThat(taskIds()).containsExactly(ORDER_4711);
    }

    @Test
    void ofManyContactsEachBecomesOneTaskHoweverOftenTheApplicationIsKilled() throws Exception {
        answering(aResponse().withUniformRandomDelay(20, 200));
        try (KillableApplication first = KillableApplication.start(surroundings)) {
            sendWhenItListens("order-0", "+447700900000");
            IntStream.range(1, MANY).forEach(i -> surroundings.send("order-" + i, "+4477009001" + (10 + i)));
            awaitTasks(MANY / 4);
            first.kill();
        }
        for (int quarter = 2; quarter < 4; quarter++) {
            try (KillableApplication next = KillableApplication.start(surroundings)) {
                awaitTasks(quarter * MANY / 4);
                next.kill();
            }
        }
        try (KillableApplication last = KillableApplication.start(surroundings)) {
            awaitAllTaken();
        }

        assertThat(contactCenter.ledger().tasks())
                .hasSize(MANY)
                .allMatch(task -> task.resubmissions().isEmpty())
                .extracting(task -> task.latestRequest().origin())
                .doesNotHaveDuplicates();
    }

    /** Every create is carried out at once, and then answered so. */
    private StubMapping answering(ResponseDefinitionBuilder answer) {
        return contactCenter
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(answer.withTransformers(TRANSFORMER)));
    }

    private int creates() {
        return contactCenter
                .wireMock()
                .findAll(postRequestedFor(urlPathEqualTo("/drapi/v1/tasks")))
                .size();
    }

    private List<String> taskIds() {
        return contactCenter.ledger().tasks().stream().map(TaskRecord::taskId).toList();
    }

    private void sendWhenItListens(String businessKey, String origin) {
        patiently().ignoreExceptions().until(() -> surroundings.messages(Queues.CONTACTS) == 0);
        surroundings.send(businessKey, origin);
    }

    private void awaitTasks(int number) {
        patiently().until(() -> contactCenter.ledger().tasks().size() >= number);
    }

    private void awaitAllTaken() {
        patiently().ignoreExceptions().until(() -> surroundings.messages(Queues.CONTACTS) == 0);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2));
    }
}
