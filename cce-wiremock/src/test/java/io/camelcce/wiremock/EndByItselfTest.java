package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndByItselfTest {

    private static final Instant START = ContactCenters.START;

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @Test
    void aTaskWithAnUnknownScriptSelectorIsAcceptedAndClosedLater() {
        contactCenter
                .set(Switches.SCRIPT_SELECTORS, Optional.of(Set.of("SMS_Support")))
                .set(Switches.UNKNOWN_SELECTOR_CLOSES_AFTER, Duration.ofSeconds(5));

        assertThat(api.create(task("t-1").with("scriptSelector", "sms_support")).status())
                .isEqualTo(201);
        contactCenter.advance(Duration.ofMillis(4_999));
        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(record("t-1").states())
                .containsExactly(
                        new StateChange("CREATED", START, null),
                        new StateChange("CLOSED", START.plusSeconds(5), "CD_FAILED_INVALID_SCRIPT_SELECTOR"));
    }

    @Test
    void aTaskWithAKnownScriptSelectorIsQueued() {
        contactCenter.set(Switches.SCRIPT_SELECTORS, Optional.of(Set.of("SMS_Support")));
        api.create(task("t-1"));

        contactCenter.advance(Duration.ofSeconds(1));

        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");
    }

    @Test
    void aWebCallbackClosesAsSoonAsAnAgentIsChosen() {
        api.create(task("t-1").with("mediaType", "Web Callback"));

        contactCenter.route("t-1");

        assertThat(record("t-1").stateNames()).containsExactly("CREATED", "QUEUED", "ROUTED", "CLOSED");
        assertThat(record("t-1").dispositionCode()).isEqualTo("CD_NORMAL_END_TASK");
    }

    @Test
    void aWebCallbackThatTimeRoutesClosesAtThatMoment() {
        contactCenter.set(Switches.ROUTE_AFTER, Optional.of(Duration.ofSeconds(9)));
        api.create(task("t-1").with("mediaType", "web callback"));

        contactCenter.advance(Duration.ofMinutes(1));

        assertThat(record("t-1").states())
                .last()
                .isEqualTo(new StateChange("CLOSED", START.plusSeconds(10), "CD_NORMAL_END_TASK"));
    }

    @ParameterizedTest
    @CsvSource({"email, PT72H", "social, PT72H", "telephony, PT2H", "chat, PT2H", "Web Callback, PT2H"})
    void aTaskClosesAfterTheLongestLifeInTheQueueOfItsMediaType(String mediaType, Duration longest) {
        api.create(task("t-1").with("mediaType", mediaType));
        contactCenter.queue("t-1").advance(longest.minusMillis(1));
        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(record("t-1").states())
                .last()
                .isEqualTo(new StateChange("CLOSED", START.plus(longest), "CD_MAX_DIALOG_LIFETIME_EXCEEDED"));
    }

    @Test
    void aTaskThatAnAgentTookInTimeStaysRouted() {
        api.create(task("t-1").with("mediaType", "chat"));
        contactCenter.route("t-1").advance(Duration.ofDays(1));

        assertThat(api.stateOf("t-1")).isEqualTo("ROUTED");
    }

    @Test
    void theLongestLifeCanBeChosenAndOneThatIsNotNamedHasNone() {
        contactCenter.set(Switches.LONGEST_WAIT, Map.of("chat", Duration.ofSeconds(10)));
        api.create(task("t-1").with("mediaType", "chat"));
        api.create(task("t-2").with("mediaType", "email"));

        contactCenter.queue("t-1").queue("t-2").advance(Duration.ofDays(30));

        assertThat(record("t-1").updatedAt()).isEqualTo(START.plusSeconds(10));
        assertThat(api.stateOf("t-2")).isEqualTo("QUEUED");
    }

    @Test
    void aDuplicateOfALivingTaskCanBeAcceptedAndChangesNothing() {
        contactCenter.set(Switches.DUPLICATE_IS_REFUSED, false);
        api.create(task("t-1"));

        Reply again = api.create(task("t-1").with("origin", "another"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).contains(contactCenter.domain() + "/drapi/v1/tasks/t-1");
        assertThat(api.get("t-1").text("origin")).isEqualTo("+447900000001");
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
    }

    @Test
    void aTaskWithoutAMediaResourceIdIsQueuedUnlessTheSwitchIsOn() {
        api.create(task("t-1"));

        contactCenter.advance(Duration.ofSeconds(1));

        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");
    }

    @Test
    void aTaskWithAMediaResourceIdIsQueuedWhenItIsNeeded() {
        contactCenter.set(Switches.MEDIA_RESOURCE_ID_IS_NEEDED, true);
        api.create(task("t-1").variable("user_DR_MediaResourceID", "AB12CD34EF56GH78"));

        contactCenter.advance(Duration.ofSeconds(1));

        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");
    }

    @ParameterizedTest
    @CsvSource({
        "user_dr_mediaresourceid, AB12CD34EF56GH78",
        "user_DR_MediaResourceID, ' '",
        "user_DR_MediaResourceID, AB12CD34EF56GH789"
    })
    void aTaskWithoutAFitMediaResourceIdIsAcceptedAndClosedWhenItWouldBeQueued(String name, String value) {
        contactCenter.set(Switches.MEDIA_RESOURCE_ID_IS_NEEDED, true);

        assertThat(api.create(task("t-1").variable(name, value)).status()).isEqualTo(201);
        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");
        contactCenter.advance(Duration.ofSeconds(1));

        assertThat(record("t-1").states())
                .containsExactly(
                        new StateChange("CREATED", START, null),
                        new StateChange("CLOSED", START.plusSeconds(1), "CD_TASK_INVALID_MEDIA_RESOURCE_ID"));
    }

    private TaskRecord record(String taskId) {
        return contactCenter.ledger().task(taskId);
    }
}
