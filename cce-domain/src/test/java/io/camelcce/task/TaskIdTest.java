package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {

    @Property
    void has1To64LettersDigitsAndHyphens(@ForAll("upTo64") String value) {
        assertThat(new TaskId(value)).hasToString(value);
    }

    @Property
    void isNotLongerThan64(@ForAll("past64") String value) {
        assertRefused(value);
    }

    @Property
    void hasNoOtherCharacter(@ForAll("spoilt") String value) {
        assertRefused(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", "a_b", "a\n", "ä", "٣", "a%2F"})
    void wouldNotFitIntoAPath(String value) {
        assertRefused(value);
    }

    @Property
    void canBeAnyUuid(@ForAll long most, @ForAll long least) {
        UUID uuid = new UUID(most, least);

        assertThat(TaskId.of(uuid).value()).isEqualTo(uuid.toString());
    }

    @Test
    void isRefusedWithTheRuleAndWithoutTheValue() {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new TaskId("order 4711"))
                .withMessage("must be 1 to 64 of A-Z a-z 0-9 and -");
    }

    @Provide
    Arbitrary<String> upTo64() {
        return Texts.upTo(64, legal());
    }

    @Provide
    Arbitrary<String> past64() {
        return Texts.past(64, legal());
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Texts.spoiltBy(Arbitraries.chars().all().filter(character -> !isLegal(character)), legal(), 64);
    }

    private static StringArbitrary legal() {
        return Arbitraries.strings().alpha().numeric().withChars('-');
    }

    private static boolean isLegal(char character) {
        return "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".indexOf(character) >= 0;
    }

    private static void assertRefused(String value) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new TaskId(value));
    }
}
