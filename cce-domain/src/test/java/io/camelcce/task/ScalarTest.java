package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values of a message have an obvious text. */
class ScalarTest {

    @Test
    void aNumberIsWrittenOutWithoutAnExponent() {
        assertThat(Scalar.text(447700900123d)).contains("447700900123");
        assertThat(Scalar.text(0.5f)).contains("0.5");
        assertThat(Scalar.text(4711L)).contains("4711");
    }

    @Test
    void aNumberMayHaveAThousandDigits() {
        assertThat(Scalar.text(new BigDecimal("1E+999"))).contains("1" + "0".repeat(999));
        assertThat(Scalar.text(new BigDecimal("1E-999"))).contains("0." + "0".repeat(998) + "1");
        assertThat(Scalar.text(BigInteger.TEN.pow(999))).contains("1" + "0".repeat(999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000", "1E-1001", "1E+1000000000", "1E-1000000000", "0E+2147483647"})
    void aNumberThatWouldBeLongerHasNoText(String number) {
        assertThat(Scalar.text(new BigDecimal(number))).isEmpty();
        assertThat(Scalar.rule(new BigDecimal(number))).isEqualTo("must be a number of at most 1000 digits");
    }

    @Test
    void aWholeNumberThatWouldBeLongerHasNoText() {
        assertThat(Scalar.text(BigInteger.TEN.pow(1_000))).isEmpty();
        assertThat(Scalar.text(BigInteger.ONE.shiftLeft(10_000_000))).isEmpty();
        assertThat(Scalar.text(new BigDecimal(BigInteger.ONE.shiftLeft(10_000_000), 10)))
                .isEmpty();
    }

    @Test
    void whatIsNoFiniteNumberHasNoText() {
        assertThat(Scalar.text(Double.NaN)).isEmpty();
        assertThat(Scalar.text(Double.NEGATIVE_INFINITY)).isEmpty();
        assertThat(Scalar.text(Float.POSITIVE_INFINITY)).isEmpty();
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
