package io.camelcce.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What others wrote stays on its line of the log. */
class AuditTextTest {

    @Test
    void ordinaryTextIsAsItIs() {
        assertThat(AuditText.of("default/Größe – 1")).isEqualTo("default/Größe – 1");
    }

    @Test
    void whatBeginsALineOrMovesTextIsEscaped() {
        assertThat(AuditText.of("a\r\nb\tc\u001b[2Kd\u2028e\u202ef\u0085g\\u{a}"))
                .isEqualTo("a\\u{d}\\u{a}b\\u{9}c\\u{1b}[2Kd\\u{2028}e\\u{202e}f\\u{85}g\\u{5c}u{a}");
    }

    @Test
    void longTextIsCut() {
        assertThat(AuditText.of("x".repeat(1_000))).hasSize(301).endsWith("x…");
    }
}
