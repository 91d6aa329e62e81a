package io.camelcce.examples.broker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static io.camelcce.wiremock.SimulatedContactCenter.TRANSFORMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.camelcce.examples.broker.Surroundings.Parked;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of contacts: a task, another try, or a place where a person finds them. */
@SuppressWarnings("try") // an application does its work by being there
class ContactsTest {

    private static final String ORDER_4711 = "6d54e05b-de76-57e0-8e5d-f9ee859c6348";

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
    private final Surroundings surroundings;

    ContactsTest(@TempDir Path folder) {
        surroundings = Surroundings.of(contactCenter, folder);
    }

    @Test
    void aContactThatIsSentTwiceBecomesOneTask() throws Exception {
        try (RunningApplication application = RunningApplication.start(surroundings)) {
            surroundings.send("order-4711", "+447700900123");
            surroundings.send("order-4711", "+447700900123");
            awaitAllTaken();

            assertThat(contactCenter.ledger().tasks()).singleElement().satisfies(task -> assertThat(task.taskId())
                    .isEqualTo(ORDER_4711));
            assertThat(surroundings.messages(Queues.REFUSED)).isZero();
        }
    }

    @Test
    void aContactThatCannotBecomeATaskIsRefusedWithTheReason() throws Exception {
        try (RunningApplication application = RunningApplication.start(surroundings)) {
            Send.contact(surroundings.broker(), "order-4711", "{\"origin\": \"+447700900123\"}");

            Parked refused = surroundings.take(Queues.REFUSED);

            assertThat(refused.businessKey()).isEqualTo("order-4711");
            assertThat(refused.body()).isEqualTo("{\"origin\": \"+447700900123\"}");
            assertThat(refused.reason()).contains("destination");
            awaitAllTaken();
        }
    }

    @Test
    void anotherCustomerUnderTheSameKeyIsRefusedWithTheReason() throws Exception {
        try (RunningApplication application = RunningApplication.start(surroundings)) {
            surroundings.send("order-4711", "+447700900123");
            awaitAllTaken();
            surroundings.send("order-4711", "+447700900999");

            assertThat(surroundings.take(Queues.REFUSED).reason()).contains(ORDER_4711);
            assertThat(contactCenter.ledger().task(ORDER_4711).latestRequest().origin())
                    .isEqualTo("+447700900123");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aMessageWithoutABusinessKeyIsRefused(@Nullable String businessKey) throws Exception {
        try (RunningApplication application = RunningApplication.start(surroundings)) {
            surroundings.send(businessKey, "+447700900123");

            assertThat(surroundings.take(Queues.REFUSED).reason()).contains("JMSCorrelationID");
            assertThat(contactCenter.ledger().tasks()).isEmpty();
        }
    }

    @Test
    void aContactThatIsRefusedAfterItsTaskMayHaveBeenMadeIsParkedWithTheIdToAskFor() throws Exception {
        contactCenter.set(Switches.TASK_FAULT, Optional.of(TaskFault.DONE_THEN_RESET));
        try (RunningApplication application =
                RunningApplication.start(surroundings, "contacts.deliveries", "1000000", "breaker.calls", "100")) {
            surroundings.send("order-4711", "+447700900123");
            patiently().until(() -> creates() > 5);
            contactCenter
                    .wireMock()
                    .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(403)));

            Parked parked = surroundings.take(Queues.UNKNOWN);

            assertThat(parked.reason()).contains("HTTP 403", ORDER_4711);
            assertThat(contactCenter.ledger().tasks()).hasSize(1);
            assertThat(surroundings.messages(Queues.REFUSED)).isZero();
        }
    }

    @Test
    void aContactThatFindsTheQueueFullWaitsInTheBrokerUntilThereIsRoom() throws Exception {
        contactCenter.set(Switches.CAPACITY, 0);
        try (RunningApplication application = RunningApplication.start(surroundings)) {
            surroundings.send("order-4711", "+447700900123");
            patiently().until(() -> creates() > 3);
            awaitContacts(1);

            contactCenter.set(Switches.CAPACITY, 100);
            awaitTasks(1);
            awaitAllTaken();

            assertThat(contactCenter.ledger().tasks()).hasSize(1);
            assertThat(surroundings.messages(Queues.REFUSED)).isZero();
        }
    }

    @Test
    void aContactThatStaysUnknownIsParkedWithTheIdOfItsTask() throws Exception {
        answering(aResponse().withTransformers(TRANSFORMER).withFault(EMPTY_RESPONSE));
        try (RunningApplication application =
                RunningApplication.start(surroundings, "contacts.deliveries", "3", "breaker.calls", "100")) {
            surroundings.send("order-4711", "+447700900123");

            Parked unknown = surroundings.take(Queues.UNKNOWN);

            assertThat(unknown.businessKey()).isEqualTo("order-4711");
            assertThat(unknown.taskId()).isEqualTo(ORDER_4711);
            assertThat(unknown.body()).contains("+447700900123");
            assertThat(unknown.reason()).contains(ORDER_4711);
            awaitAllTaken();
            assertThat(creates()).isGreaterThanOrEqualTo(3);
            assertThat(contactCenter.ledger().tasks()).hasSize(1);
        }
    }

    @Test
    void whileTheBreakerIsOpenMessagesStayInTheBroker() throws Exception {
        StubMapping down = answering(aResponse().withFault(EMPTY_RESPONSE));
        try (RunningApplication application = RunningApplication.start(
                surroundings, "breaker.calls", "2", "breaker.seconds", "1", "contacts.deliveries", "1000000")) {
            for (int i = 1; i <= 3; i++) {
                surroundings.send("order-" + i, "+44770090000" + i);
            }
            patiently().until(() -> application.turnedAway() > 5);
            awaitContacts(3);
            assertThat(contactCenter.ledger().tasks()).isEmpty();

            contactCenter.wireMock().removeStub(down);
            awaitTasks(3);
            awaitAllTaken();

            assertThat(contactCenter.ledger().tasks()).hasSize(3);
        }
    }

    @Test
    void aMessageThatGoesBackWasSentToNoOtherQueue() throws Exception {
        AtomicInteger deliveries = new AtomicInteger();
        try (RunningApplication application = RunningApplication.start(surroundings)) {
            application.add(routes -> routes.from("jms:queue:probe?transacted=true")
                    .to("jms:queue:contacts.refused")
                    .process(exchange -> deliveries.incrementAndGet())
                    .rollback());
            application.send("jms:queue:probe", "probe");
            patiently().until(() -> deliveries.get() > 2);

            assertThat(surroundings.messages(Queues.REFUSED)).isZero();
        }
    }

    private StubMapping answering(ResponseDefinitionBuilder answer) {
        return contactCenter
                .wireMock()
                .stubFor(any(urlPathMatching("/drapi/.*")).willReturn(answer));
    }

    private int creates() {
        return contactCenter.ledger().requests("POST", "/drapi/v1/tasks").size();
    }

    private void awaitAllTaken() {
        awaitContacts(0);
    }

    /** For a moment, the broker does not count a message that goes back: one that is missing is waited for. */
    private void awaitContacts(int messages) {
        patiently().until(() -> surroundings.messages(Queues.CONTACTS) == messages);
    }

    private void awaitTasks(int tasks) {
        patiently().until(() -> contactCenter.ledger().tasks().size() == tasks);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2));
    }
}
