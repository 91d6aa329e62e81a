package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void coloursAreAllowedUntilTheUserOrTheTerminalSaysNo() {
        assertThat(Terminal.allowsColours(Map.of())).isTrue();
        assertThat(Terminal.allowsColours(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(Terminal.allowsColours(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.allowsColours(Map.of("TERM", "dumb"))).isFalse();
    }
}
