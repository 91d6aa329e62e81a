package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    @Test
    void takeTextsNumbersAndBooleans() {
        Variables variables = Variables.of(Map.of("cv_1", CharBuffer.wrap("gold"), "cv_2", 7, "cv_3", true));

        assertThat(variables.byName()).containsOnly(entry("cv_1", "gold"), entry("cv_2", "7"), entry("cv_3", "true"));
    }

    @Test
    void leaveOutWhatIsNull() {
        Map<String, String> values = new HashMap<>();
        values.put("cv_1", null);

        assertThat(Variables.of(values)).isEqualTo(Variables.NONE);
    }

    @Test
    void areScalar() {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> Variables.of(Map.of("tags", List.of("vip"))))
                .withMessage("tags must be a text, a number or a boolean");
    }

    @Test
    void tellEveryRuleThatTheyBreak() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cv_1", "x".repeat(41));
        values.put("tags", List.of("vip"));
        values.put("cv_11", "gold");
        values.put("userTier", "gold");
        values.put("cv_2", "fine");

        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> Variables.of(values))
                .satisfies(illegal -> assertThat(illegal.rules())
                        .hasSize(4)
                        .anyMatch(rule -> rule.startsWith("cv_1 "))
                        .anyMatch(rule -> rule.startsWith("tags "))
                        .anyMatch(rule -> rule.startsWith("cv_11:"))
                        .anyMatch(rule -> rule.startsWith("userTier:")));
    }

    @Test
    void tellTheFirstOfManyRulesThatTheyBreakAndHowManyMoreThereAre() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= 5_000; i++) {
            values.put("list" + i, List.of());
            values.put("cv_" + (10 + i), "x");
        }

        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> Variables.of(values))
                .satisfies(illegal -> assertThat(illegal.rules())
                        .hasSize(21)
                        .startsWith("list1 must be a text, a number or a boolean")
                        .endsWith("9980 more rules are broken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cv_", "user_", "user"})
    void areNamedByTheBeginOfALongName(String prefix) {
        Map<String, Object> values = Map.of(prefix + "x".repeat(1_000_000), "€");

        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> Variables.of(values))
                .satisfies(illegal -> assertThat(illegal.getMessage())
                        .startsWith(prefix + "xxx")
                        .contains("…")
                        .hasSizeLessThan(500));
    }

    @Test
    void haveNamesThatAreTexts() {
        Map<Object, Object> nameless = new HashMap<>();
        nameless.put(null, "gold");

        assertRefused(nameless, "a variable's name must not be blank or have control characters");
        assertRefused(
                Map.of(List.of("cv_1"), "gold"), "a variable's name must not be blank or have control characters");
    }

    @Test
    void areNumbersThatCanBeWrittenOut() {
        assertRefused(Map.of("cv_1", new BigDecimal("1E+1000000000")), "cv_1 must be a number of at most 1000 digits");
    }

    private static void assertRefused(Map<?, ?> values, String rule) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> Variables.of(values))
                .withMessage(rule);
    }

    @Test
    void stayInTheOrderTheyWereGivenIn() {
        Map<String, String> values = new LinkedHashMap<>();
        List.of("z", "cv_2", "a", "user_x", "cv_1").forEach(name -> values.put(name, "1"));

        assertThat(new Variables(values).byName().keySet()).containsExactly("z", "cv_2", "a", "user_x", "cv_1");
    }

    @Test
    void areNotChangedThroughTheMapTheyWereMadeFrom() {
        Map<String, String> values = new HashMap<>(Map.of("cv_1", "gold"));
        Variables variables = new Variables(values);

        values.put("cv_11", "late");

        assertThat(variables.byName()).containsOnlyKeys("cv_1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> variables.byName().put("cv_11", "late"));
    }
}
