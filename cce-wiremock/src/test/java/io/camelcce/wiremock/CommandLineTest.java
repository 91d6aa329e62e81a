package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void withoutOptionsItIsPort8089AndAllDefaults() {
        Settings settings = settings();

        assertThat(settings.port()).isEqualTo(8089);
        assertThat(settings.client()).isEqualTo(new ClientCredentials("demo-client", "demo-secret"));
        assertThat(settings.statusUser()).isEqualTo(new ClientCredentials("demo", "demo-secret"));
    }

    @Test
    void whatTheBuilderOffersCanBeTyped() {
        Settings settings = settings(
                "--port=0 --client me:my:secret --status-user you:yours --token-lifetime 60 --media-types fax,Chat"
                        + " --clock 2026-01-31T08:00:00Z --set queueAfter=2.5 --set=retryAfter=true");

        assertThat(settings.port()).isZero();
        assertThat(settings.client()).isEqualTo(new ClientCredentials("me", "my:secret"));
        assertThat(settings.statusUser()).isEqualTo(new ClientCredentials("you", "yours"));
        assertThat(settings.tokenLifetime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.mediaTypes()).containsExactlyInAnyOrder("fax", "chat");
        assertThat(settings.clock().instant()).isEqualTo("2026-01-31T08:00:00Z");
        assertThat(settings.switches().get(Switches.QUEUE_AFTER)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(settings.switches().get(Switches.RETRY_AFTER)).isTrue();
    }

    @Test
    void aWordNeedsNoQuotationMarks() {
        assertThat(settings("--set tokenFault=invalid_grant").switches().get(Switches.TOKEN_FAULT))
                .isEqualTo(settings("--set tokenFault=\"invalid_grant\"")
                        .switches()
                        .get(Switches.TOKEN_FAULT))
                .contains(TokenFault.INVALID_GRANT);
    }

    @Test
    void everyMethodOfTheBuilderIsAnOptionOrASwitch() {
        Stream<String> names = Stream.concat(
                CommandLineOption.ALL.stream().map(CommandLineOption::name),
                Switches.ALL.stream().map(Switch::name));

        assertThat(names.map(name -> name.replace("-", "").toLowerCase(Locale.ROOT)))
                .containsAll(Arrays.stream(ContactCenterBuilder.class.getMethods())
                        .filter(method -> method.getReturnType() == ContactCenterBuilder.class)
                        .map(method -> method.getName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void helpListsEveryOptionAndEverySwitchWithItsDefault() {
        assertThat(CommandLine.HELP)
                .contains(CommandLineOption.ALL.stream()
                        .map(option -> option.name() + " " + option.form())
                        .toList())
                .contains(Switches.ALL.stream().map(CommandLineTest::atDefault).toList());
    }

    @Test
    void helpComesBeforeWhateverFollows() {
        assertThat(CommandLine.parse("--help", "--nonsense").help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 65536         | --port has to be 0 to 65535, not 65536",
                "--port -1            | --port has to be 0 to 65535, not -1",
                "--port http          | --port has to be 0 to 65535, not http",
                "--port 9999999999    | --port has to be 0 to 65535, not 9999999999",
                "--port=              | '--port has to be 0 to 65535, not '",
                "--port               | --port needs a value, NUMBER",
                "--set a              | --set needs SWITCH=JSON, not a",
                "--set capacity=many  | --set capacity has to be 0 to 100000, not many",
                "--set capacity=-1    | --set capacity has to be 0 to 100000, not -1",
                "--set active=true,1  | --set active has to be true or false, not true,1",
                "--client secret      | --client has to be two texts with a colon between them",
                "--client :secret     | --client has to be two texts with a colon between them",
                "--status-user user:  | --status-user has to be two texts with a colon between them",
                "--token-lifetime 0   | --token-lifetime has to be 1 to 999999999, not 0",
                "--media-types a,,b   | --media-types has to be names with commas between them, not a,,b",
                "--clock now          | --clock has to be a time from 1970 to 2999 such as 2026-01-31T08:00:00Z, not now",
                "--clock 9999-01-01T00:00:00Z | --clock has to be a time from 1970 to 2999 such as 2026-01-31T08:00:00Z,"
                        + " not 9999-01-01T00:00:00Z",
                "--prot 8089 | unknown option --prot",
                "--prot --active     | 'unknown option --prot\nunknown option --active'",
                "8089        | unknown option 8089"
            })
    void aWrongOptionIsExplained(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(arguments))
                .withMessage(message);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("--port http --set volume=11 --token-lifetime 60 --clock now"))
                .withMessageMatching("--port has to be .*\\n--set volume is no switch; there are queueAfter, .*"
                        + "\\n--clock has to be .*");
    }

    private static Settings settings(String... arguments) {
        return CommandLine.parse(arguments.length == 0 ? arguments : arguments[0].split(" "))
                .builder()
                .settings();
    }

    private static <T> String atDefault(Switch<T> which) {
        return which.name() + "=" + which.write(which.byDefault());
    }
}
