package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionVariablesTest {

    @Property
    void haveAnyOtherNameAndAnyValue(
            @ForAll @AlphaChars @StringLength(min = 1, max = 300) String name, @ForAll String value) {
        if (!name.startsWith("user")) {
            assertLegal(name, value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebookID", "User_Tier", "USER", "CV_1", "cv", "cv1", "cv-1", "my user_Tier", "名前"})
    void canLookLikeOtherClasses(String name) {
        assertLegal(name, "gold 🥇");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "EmailSubject\n", "a\u0000b"})
    void haveNamesOfOneLine(String name) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new Variables(Map.of(name, "gold")))
                .withMessage("a variable's name must not be blank or have control characters");
    }

    @Test
    void areOfAnyLength() {
        assertLegal("EmailSubject", "x".repeat(100_000));
    }

    private static void assertLegal(String name, String value) {
        assertThat(new Variables(Map.of(name, value)).byName()).containsEntry(name, value);
    }
}
