package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallVariablesTest {

    @Property
    void areCv1ToCv10WithUpTo40Bytes(@ForAll @IntRange(min = 1, max = 10) int number, @ForAll("upTo40") String value) {
        Map<String, String> byName = Map.of("cv_" + number, value);

        assertThat(new Variables(byName).byName()).isEqualTo(byName);
    }

    @Test
    void areTenAtOnce() {
        Map<String, String> ten = Map.of(
                "cv_1",
                "",
                "cv_2",
                "2",
                "cv_3",
                "3",
                "cv_4",
                "4",
                "cv_5",
                "5",
                "cv_6",
                "6",
                "cv_7",
                "7",
                "cv_8",
                "8",
                "cv_9",
                "9",
                "cv_10",
                "ü".repeat(40));

        assertThat(new Variables(ten).byName()).hasSize(10);
    }

    @Property
    void haveNoMoreThan40Bytes(@ForAll @IntRange(min = 1, max = 10) int number, @ForAll("past40") String value) {
        String name = "cv_" + number;

        assertRefused(name, value, "%s must have at most 40 bytes, has %d".formatted(name, value.length()));
    }

    @Property
    void areLatin1(@ForAll @IntRange(min = 1, max = 10) int number, @ForAll("spoilt") String value) {
        String name = "cv_" + number;

        assertRefused(name, value, name + " must have Latin-1 characters only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cv_0", "cv_11", "cv_01", "cv_x", "cv_", "cv_-1", "cv_1 ", "cv_100", "cv_１", "cv_1_2"})
    void haveNoOtherNumber(String name) {
        assertRefused(name, "gold", name + ": call variables are cv_1 to cv_10");
    }

    @Provide
    Arbitrary<String> upTo40() {
        return Texts.upTo(40, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past40() {
        return Texts.past(40, Texts.latin1());
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Texts.spoiltBy(Texts.notLatin1(), Texts.latin1(), 40);
    }

    private static void assertRefused(String name, String value, String rule) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new Variables(Map.of(name, value)))
                .withMessage(rule);
    }
}
