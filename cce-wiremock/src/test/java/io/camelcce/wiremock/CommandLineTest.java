package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void withoutOptionsItIsPort8089AndAllDefaults() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine(8089, Map.of(), false));
    }

    @Test
    void optionsMayComeInAnyOrderAndSettingsSeveralTimes() {
        assertThat(CommandLine.parse("--set", "a=1", "--port", "0", "--set", "b=x=y"))
                .isEqualTo(new CommandLine(0, Map.of("a", "1", "b", "x=y"), false));
    }

    @Test
    void helpComesBeforeWhateverFollows() {
        assertThat(CommandLine.parse("--help", "--nonsense").help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 65536  | --port has to be 0 to 65535, not 65536",
                "--port -1     | --port has to be 0 to 65535, not -1",
                "--port http   | --port has to be 0 to 65535, not http",
                "--port        | --port needs a value",
                "--set a       | --set needs SWITCH=JSON, not a",
                "--prot 8089   | unknown option --prot",
                "8089          | unknown option 8089"
            })
    void aWrongOptionIsExplained(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.parse(arguments.split(" ")))
                .withMessage(message);
    }
}
