package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingIdTest {

    @Property
    void has1To128VisibleAsciiCharacters(@ForAll("upTo128") String value) {
        assertThat(new TrackingId(value)).hasToString(value);
    }

    @Property
    void isNotLongerThan128(@ForAll("past128") String value) {
        assertRefused(value);
    }

    @Property
    void hasNoOtherCharacter(@ForAll("spoilt") String value) {
        assertRefused(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nX-Injected: 1", "a\t", "a\u007f", "é"})
    void cannotBreakOutOfItsHttpHeader(String value) {
        assertRefused(value);
    }

    @Provide
    Arbitrary<String> upTo128() {
        return Texts.upTo(128, visible());
    }

    @Provide
    Arbitrary<String> past128() {
        return Texts.past(128, visible());
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Texts.spoiltBy(
                Arbitraries.chars().all().filter(character -> character <= ' ' || character > '~'), visible(), 128);
    }

    private static StringArbitrary visible() {
        return Arbitraries.strings().withCharRange('!', '~');
    }

    private static void assertRefused(String value) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new TrackingId(value));
    }
}
