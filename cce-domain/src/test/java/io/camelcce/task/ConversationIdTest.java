package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdTest {

    @Property
    void has1To16Latin1Characters(@ForAll("upTo16") String value) {
        assertThat(new ConversationId(value)).hasToString(value);
    }

    @Property
    void isNotLongerThan16(@ForAll("past16") String value) {
        assertRefused(value);
    }

    @Property
    void isLatin1(@ForAll("spoilt") String value) {
        assertRefused(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "AB12\nCD34"})
    void isNeitherBlankNorOfSeveralLines(String value) {
        assertRefused(value);
    }

    @Provide
    Arbitrary<String> upTo16() {
        return Texts.upTo(16, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past16() {
        return Texts.past(16, Texts.latin1());
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Texts.spoiltBy(Texts.notLatin1(), Texts.latin1(), 16);
    }

    private static void assertRefused(String value) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new ConversationId(value));
    }
}
