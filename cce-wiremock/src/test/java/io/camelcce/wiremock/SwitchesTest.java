package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwitchesTest {

    @RegisterExtension
    static final ContactCenterExtension CCE =
            new ContactCenterExtension(ContactCenters.withStandingClock().set(Switches.EXISTING_TASK_STATUS, 200));

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void createATask() {
        contactCenter.acceptToken(ApiClient.TOKEN);
        api.create(task("t-1"));
    }

    @Test
    void aSwitchCanBeSetBeforeTheStart() {
        assertThat(api.create(task("t-1")).status()).isEqualTo(200);
    }

    @Test
    void aSwitchCanBeSetWhileItRuns() {
        contactCenter.set(Switches.EXISTING_TASK_STATUS, 500);

        assertThat(contactCenter.get(Switches.EXISTING_TASK_STATUS)).isEqualTo(500);
        assertThat(api.create(task("t-1")).status()).isEqualTo(500);
    }

    @Test
    void aResetSetsItToWhatWasChosenBeforeTheStart() {
        contactCenter.set(Switches.EXISTING_TASK_STATUS, 500).reset();

        assertThat(contactCenter.get(Switches.EXISTING_TASK_STATUS)).isEqualTo(200);
    }

    @Test
    void anIllegalValueIsRefusedAndTheOldOneStays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contactCenter.set(Switches.EXISTING_TASK_STATUS, 600))
                .withMessage("existingTaskStatus has to be 200 to 599, not 600");
        assertThat(contactCenter.get(Switches.EXISTING_TASK_STATUS)).isEqualTo(200);
    }

    @Test
    void whatWasDueBeforeHappenedAsItWasSetBefore() {
        contactCenter.advance(Duration.ofSeconds(30)).set(Switches.QUEUE_AFTER, Duration.ofMinutes(1));

        assertThat(contactCenter.ledger().task("t-1").states())
                .last()
                .isEqualTo(new StateChange("QUEUED", ContactCenters.START.plusSeconds(1), null));
    }

    @Test
    void aBuilderUsedAgainLeavesTheStartedOnesAlone() {
        ContactCenterBuilder builder = ContactCenters.withStandingClock();
        try (SimulatedContactCenter first = builder.start()) {
            builder.set(Switches.ROUTE_AFTER, Optional.of(Duration.ZERO));

            assertThat(first.get(Switches.ROUTE_AFTER)).isEmpty();
        }
    }

    @Test
    void everySwitchIsListedOnceByItsName() {
        long constants = Arrays.stream(Switches.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .count();

        assertThat(Switches.ALL)
                .hasSize((int) constants)
                .extracting(Switch::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMediaTypeThatIsNamedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contactCenter.set(Switches.SHARES, Map.of("Chat", 1, "chat", 2)));
    }

    static Stream<Switch<?>> everySwitch() {
        return Switches.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everySwitch")
    <T> void everyDefaultIsLegalAndTheSameWhenItCameThroughJson(Switch<T> which) {
        assertThat(which.read(which.write(which.byDefault()))).isEqualTo(which.byDefault());
        assertThat(which.checked(which.byDefault())).isEqualTo(which.byDefault());
    }

    static Stream<Switch<?>> everySwitchThatIsNoText() {
        return everySwitch().filter(which -> which != Switches.RETRY_AFTER_VALUE);
    }

    @ParameterizedTest
    @MethodSource("everySwitchThatIsNoText")
    void noOtherSwitchTakesAnyText(Switch<?> which) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> which.read(Json.object().textNode("text")))
                .withMessageStartingWith(which.name() + " has to be ");
    }
}
