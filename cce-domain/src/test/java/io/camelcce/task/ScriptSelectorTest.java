package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSelectorTest {

    @Property
    void has1To32Characters(@ForAll("upTo32") String value) {
        assertThat(new ScriptSelector(value)).hasToString(value);
    }

    @Property
    void isNotLongerThan32(@ForAll("past32") String value) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new ScriptSelector(value))
                .withMessage("must have at most 32 characters, has " + value.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t", "SMS\nSupport", "SMS\u0000"})
    void isNeitherBlankNorOfSeveralLines(String value) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new ScriptSelector(value));
    }

    @Test
    void keepsItsBlanks() {
        assertThat(new ScriptSelector(" SMS Support").value()).isEqualTo(" SMS Support");
    }

    @Provide
    Arbitrary<String> upTo32() {
        return Texts.upTo(32, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past32() {
        return Texts.past(32, Texts.latin1());
    }
}
