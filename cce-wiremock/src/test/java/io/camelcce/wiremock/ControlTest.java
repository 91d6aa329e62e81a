package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();

    @BeforeEach
    void createATask() {
        ApiClient.authorizedAt(contactCenter).create(task("t-1"));
    }

    @Test
    void queueDoesNotWaitForTheTime() {
        contactCenter.queue("t-1");

        assertThat(states()).containsExactly("CREATED", "QUEUED");
    }

    @Test
    void queueingAQueuedTaskChangesNothing() {
        contactCenter.queue("t-1").queue("t-1");

        assertThat(states()).containsExactly("CREATED", "QUEUED");
    }

    @Test
    void routeQueuesATaskThatWasOnlyCreated() {
        contactCenter.route("t-1");

        assertThat(states()).containsExactly("CREATED", "QUEUED", "ROUTED");
    }

    @Test
    void routingARoutedTaskChangesNothing() {
        contactCenter.route("t-1").route("t-1");

        assertThat(states()).containsExactly("CREATED", "QUEUED", "ROUTED");
    }

    @Test
    void endClosesATaskInAnyLivingState() {
        contactCenter.end("t-1", "CD_MAX_DIALOG_LIFETIME_EXCEEDED");

        assertThat(contactCenter.ledger().task("t-1").dispositionCode()).isEqualTo("CD_MAX_DIALOG_LIFETIME_EXCEEDED");
    }

    static Stream<Consumer<SimulatedContactCenter>> controls() {
        return Stream.of(
                cce -> cce.queue("t-1"),
                cce -> cce.route("t-1"),
                cce -> cce.transfer("t-1"),
                cce -> cce.end("t-1", "UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void nothingMovesAClosedTask(Consumer<SimulatedContactCenter> control) {
        contactCenter.end("t-1", "UNKNOWN");

        assertThatIllegalStateException()
                .isThrownBy(() -> control.accept(contactCenter))
                .withMessageContaining("task t-1: it is CLOSED");
    }

    @ParameterizedTest
    @MethodSource("controls")
    void nothingMovesAForgottenTask(Consumer<SimulatedContactCenter> control) {
        contactCenter.end("t-1", "UNKNOWN").advance(Duration.ofMinutes(15));

        assertThatIllegalStateException()
                .isThrownBy(() -> control.accept(contactCenter))
                .withMessageContaining("there is no task t-1");
    }

    @ParameterizedTest
    @MethodSource("controls")
    void nothingMovesATaskThatNeverWas(Consumer<SimulatedContactCenter> control) {
        contactCenter.reset();

        assertThatIllegalStateException()
                .isThrownBy(() -> control.accept(contactCenter))
                .withMessageContaining("there is no task t-1");
    }

    @Test
    void onlyARoutedTaskCanBeTransferred() {
        assertThatIllegalStateException()
                .isThrownBy(() -> contactCenter.transfer("t-1"))
                .withMessage("cannot transfer task t-1: it is CREATED, and only a ROUTED task can be");
    }

    @Test
    void aRoutedTaskCannotBeQueued() {
        contactCenter.route("t-1");

        assertThatIllegalStateException()
                .isThrownBy(() -> contactCenter.queue("t-1"))
                .withMessageContaining("ROUTED");
    }

    @Test
    void aTransferredTaskHasToBeCreatedAgainBeforeItIsRouted() {
        contactCenter.route("t-1").transfer("t-1");

        assertThatIllegalStateException()
                .isThrownBy(() -> contactCenter.route("t-1"))
                .withMessageContaining("TRANSFERRED");
    }

    @Test
    void aRefusedMoveLeavesTheTaskAsItWas() {
        assertThatIllegalStateException().isThrownBy(() -> contactCenter.transfer("t-1"));

        assertThat(states()).containsExactly("CREATED");
    }

    @Test
    void theClockCannotGoBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> contactCenter.advance(Duration.ofMillis(-1)));
    }

    private List<String> states() {
        return contactCenter.ledger().task("t-1").stateNames();
    }
}
