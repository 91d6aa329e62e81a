package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b-c_d~e+f/g", "ZGVtbw=="})
    void isWhatRfc6750Says(String token) {
        assertThat(BearerToken.parse(token).secret().reveal()).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer abc", "two words", "line\nbreak", "höhe", "a=b"})
    void isNothingElseAndTheRefusalDoesNotQuoteIt(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BearerToken.parse(token))
                .withMessageContaining("RFC 6750")
                .withMessageNotContaining("höhe");
    }
}
