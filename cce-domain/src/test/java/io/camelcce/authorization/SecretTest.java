package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final Secret SECRET = Secret.of("hunter2");

    @Property
    void looksLikeAnyOther(@ForAll @NotBlank String text) {
        assertThat(Secret.of(text)).hasToString("Secret[hidden]");
    }

    @Test
    void isNotPrintedWithWhatHoldsIt() {
        AccessToken token = new AccessToken(SECRET);

        assertThat(token.toString()).doesNotContain("hunter2");
        assertThat(new Access.Bearer(token).toString()).doesNotContain("hunter2");
        assertThat("%s".formatted(SECRET)).doesNotContain("hunter2");
    }

    @Test
    void isRevealedToWhoAsksForIt() {
        assertThat(SECRET.reveal()).isEqualTo("hunter2");
    }

    @Test
    void isNotSerialized() throws IOException {
        record Letter(Secret secret) implements Serializable {}

        assertThat(SECRET).isNotInstanceOf(Serializable.class);
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatExceptionOfType(NotSerializableException.class)
                    .isThrownBy(() -> out.writeObject(new Letter(SECRET)));
        }
    }

    @Property
    void isEqualToTheSameTextAndNoOther(
            @ForAll @AlphaChars @NumericChars @NotBlank String one, @ForAll @AlphaChars @NotBlank String other) {
        assertThat(Secret.of(one)).isEqualTo(Secret.of(one)).hasSameHashCodeAs(Secret.of(one));
        assertThat(Secret.of(one).equals(Secret.of(other))).isEqualTo(one.equals(other));
    }

    @Test
    void isNotEqualToItsText() {
        assertThat(SECRET).isNotEqualTo("hunter2").isNotEqualTo(null).isNotEqualTo(Secret.of("hunter2 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void isNotBlank(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(text));
    }
}
