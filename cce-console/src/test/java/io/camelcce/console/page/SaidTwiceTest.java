package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.authorization.AuthorizationAttempts;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.console.web.Parameters;
import io.camelcce.task.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say once more than the domain does, is the same. */
class SaidTwiceTest {

    @Test
    void theScriptLooksForAsLongAsAnAttemptLives() throws IOException {
        try (InputStream script = Pages.class.getResourceAsStream("/io/camelcce/console/console.js")) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("const LIFE_OF_AN_ATTEMPT = %d * 60 * 1000;"
                            .formatted(AuthorizationAttempts.LIFETIME.toMinutes()));
        }
    }

    @Test
    void callsCanBeFoundByEachOutcome() {
        assertThat(CallsPage.OUTCOMES)
                .containsExactlyElementsOf(Stream.of(Outcome.class.getPermittedSubclasses())
                        .map(outcome -> outcome.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void aFilterIsAsLongAsANameCanBe() {
        String longest = TablePlace.of(new Parameters(Map.of("filter", "x".repeat(1_000))))
                .filter();

        assertThat(new AuthorizationName(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AuthorizationName(longest + "x"));
    }
}
