package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which values of a message have an obvious text. */
class ScalarTest {

    @Test
    void aNumberIsWrittenOutWithoutAnExponent() {
        assertThat(Scalar.text(447700900123d)).contains("447700900123");
        assertThat(Scalar.text(0.5f)).contains("0.5");
        assertThat(Scalar.text(4711L)).contains("4711");
    }

    @Test
    void textsBooleansAndIdsAreTaken() {
        UUID uuid = UUID.randomUUID();

        assertThat(Scalar.text(CharBuffer.wrap("chat"))).contains("chat");
        assertThat(Scalar.text(true)).contains("true");
        assertThat(Scalar.text(uuid)).contains(uuid.toString());
        assertThat(Scalar.text(MediaType.CHAT)).contains("chat");
    }

    @Test
    void whateverElseHasNoText() {
        assertThat(Scalar.text(Optional.of("chat"))).isEmpty();
        assertThat(Scalar.text(new ByteArrayInputStream(new byte[0]))).isEmpty();
    }

    @Test
    void halfACharacterIsNoText() {
        assertThat(new Draft().with(TaskField.TRANSACTION_ID, "\uD83D").taskId())
                .isEmpty();
        assertThat(new Draft().with(TaskField.TRANSACTION_ID, "\uD83D\uDE00").taskId())
                .isPresent();
    }
}
