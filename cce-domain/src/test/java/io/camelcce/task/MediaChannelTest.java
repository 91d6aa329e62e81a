package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaChannelTest {

    @ParameterizedTest
    @ValueSource(strings = {"sms", "WhatsApp", "Live Chat/In App Messaging", " Apple Messages for Business ", "微信"})
    void isTakenExactlyAsGiven(String name) {
        assertThat(new MediaChannel(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sms\n"})
    void isNeitherBlankNorOfSeveralLines(String name) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new MediaChannel(name));
    }
}
