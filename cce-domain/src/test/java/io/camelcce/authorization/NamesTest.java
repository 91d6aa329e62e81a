package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"main", "Grüße", "客服", "a b", "sales/2 (new) & more", "🙂"})
    void whatPeopleReadIsAName(String name) {
        assertThat(new AuthorizationName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0",
                "\u200B",
                "a\u200Bb",
                "\uFEFFmain",
                "ann\u202Emoc.live",
                "a\u2028b",
                "a\u3000b",
                "Gru\u0308n",
                "\uE000",
                "night\uFE0F",
                "a\u034Fb",
                "a\u3164",
                "\u2800"
            })
    void whatLooksLikeAnotherIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthorizationName(name))
                .withMessageContaining("it would look like another name");
    }
}
