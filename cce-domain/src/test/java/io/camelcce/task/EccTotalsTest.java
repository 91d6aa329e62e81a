package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EccTotalsTest {

    private static final String VALUES = "all ECC variables together must have at most 2000 bytes, have ";
    private static final String WITH_NAMES =
            "all ECC variables together with their names must have at most 2500 bytes, have ";

    @Test
    void areLegalAt2000BytesOfValues() {
        assertLegal(eccVariables(10, 10, 200));
    }

    @Test
    void areRefusedAt2001BytesOfValues() {
        assertRefused(and(eccVariables(10, 10, 200), "user_more", "x"), VALUES + 2001);
    }

    @Test
    void areLegalAt2500BytesWithNames() {
        assertLegal(and(eccVariables(15, 32, 124), "user_" + "n".repeat(27), "x".repeat(128)));
    }

    @Test
    void areRefusedAt2501BytesWithNames() {
        assertRefused(and(eccVariables(15, 32, 124), "user_" + "n".repeat(27), "x".repeat(129)), WITH_NAMES + 2501);
    }

    @Test
    void areRefusedFarPastBothAtOnce() {
        assertRefused(eccVariables(100, 32, 210), VALUES + 21_000, WITH_NAMES + 24_200);
    }

    @Test
    void countLatin1Bytes() {
        Map<String, String> umlauts = eccVariables(10, 10, 200);
        umlauts.replaceAll((name, value) -> "ü".repeat(200));

        assertLegal(umlauts);
    }

    @Test
    void leaveOutCallAndExtensionVariables() {
        assertLegal(and(and(eccVariables(10, 10, 200), "cv_1", "gold"), "notes", "x".repeat(10_000)));
    }

    @Property
    void areLegalExactlyWithinBothLimits(@ForAll("eccVariables") Map<String, String> variables) {
        int names = variables.keySet().stream().mapToInt(String::length).sum();
        int values = variables.values().stream().mapToInt(String::length).sum();

        if (values <= 2000 && names + values <= 2500) {
            assertLegal(variables);
        } else {
            assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Variables(variables));
        }
    }

    @Provide
    Arbitrary<Map<String, String>> eccVariables() {
        return Combinators.combine(
                        Arbitraries.integers().between(5, 25),
                        Arbitraries.integers().between(8, 32),
                        Arbitraries.integers().between(0, 210))
                .as(EccTotalsTest::eccVariables);
    }

    private static Map<String, String> eccVariables(int count, int nameLength, int valueLength) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int number = 100; number < 100 + count; number++) {
            variables.put("user_" + "n".repeat(nameLength - 8) + number, "x".repeat(valueLength));
        }
        return variables;
    }

    private static Map<String, String> and(Map<String, String> variables, String name, String value) {
        variables.put(name, value);
        return variables;
    }

    private static void assertLegal(Map<String, String> variables) {
        assertThat(new Variables(variables).byName()).isEqualTo(variables);
    }

    private static void assertRefused(Map<String, String> variables, String... rules) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new Variables(variables))
                .satisfies(illegal -> assertThat(illegal.rules()).isEqualTo(List.of(rules)));
    }
}
