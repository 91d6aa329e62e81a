package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/cce-wiremock.md says is so. */
class DocumentationTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    static Stream<Switch<?>> everySwitch() {
        return Switches.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everySwitch")
    <T> void everySwitchIsInTheTableWithItsDefault(Switch<T> which) throws IOException {
        assertThat(Files.readString(Page.FILE))
                .contains("| `%s` | `%s` |".formatted(which.name(), which.write(which.byDefault())));
    }

    @Test
    void theTableHasNoSwitchThatIsNotThere() throws IOException {
        assertThat(Files.readAllLines(Page.FILE).stream()
                        .filter(line -> line.startsWith("| `") && line.split("\\|").length == 5))
                .hasSameSizeAs(Switches.ALL);
    }

    @Test
    void theJUnitExample(SimulatedContactCenter contactCenter) {
        ApiClient.authorizedAt(contactCenter).create(task("t-1"));

        contactCenter.route("t-1").advance(Duration.ofMinutes(3)).end("t-1", "CD_NORMAL_END_TASK");

        TaskRecord task = contactCenter.ledger().task("t-1");
        assertThat(task.stateNames()).containsExactly("CREATED", "QUEUED", "ROUTED", "CLOSED");
    }

    @Test
    void anAnswerThatComesLateIsThatOfTheContactCenter(SimulatedContactCenter contactCenter) {
        contactCenter
                .wireMock()
                .stubFor(post("/drapi/v1/tasks")
                        .willReturn(aResponse()
                                .withTransformers(SimulatedContactCenter.TRANSFORMER)
                                .withFixedDelay(1)));

        assertThat(ApiClient.authorizedAt(contactCenter).create(task("t-1")).status())
                .isEqualTo(201);
    }
}
