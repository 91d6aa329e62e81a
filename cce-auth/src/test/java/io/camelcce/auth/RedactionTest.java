package io.camelcce.auth;

import static io.camelcce.auth.Clients.SECRET;
import static io.camelcce.auth.Clients.anyClient;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final Redaction redaction = new Redaction(anyClient().client(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "S3CR+T &<%ü>:X",
                "s3cr%2Bt+%26%3C%25%C3%BC%3E%3Ax",
                "s3cr%2bt%20%26%3c%25%c3%bc%3e%3ax",
                "s3cr+t &amp;&lt;%ü&gt;:x",
                "bXkrY2xpZW50OnMzY3IlMkJ0KyUyNiUzQyUyNSVDMyVCQyUzRSUzQXg=",
                "s3cr+t\r\n&<%\u200bü>:x"
            })
    void masksTheSecretInEveryFormAServerMayRepeat(String form) {
        assertThat(redaction.description("before " + form + " after")).isEqualTo("before *** after");
    }

    @Test
    void masksAWholeFormThatBeginsWithAnother() {
        OAuthClient client = new OAuthClient("client", Secret.of("50%"), ClientAuthentication.BODY);

        assertThat(new Redaction(client, List.of()).description("(50%) (50%25)"))
                .isEqualTo("(***) (***)");
    }

    @Test
    void masksBeforeItCuts() {
        assertThat(redaction.description("x".repeat(195) + SECRET)).isEqualTo("x".repeat(195) + "***");
        assertThat(redaction.excerpt("<p> ".repeat(19) + "aB3".repeat(10))).endsWith("<p> ***");
    }

    @Test
    void masksWhatLooksLikeATokenInAnExcerpt() {
        assertThat(redaction.excerpt("<p>eyJhbGciOi.eyJzdW_iOiI-x</p> <p>0123456789abcde</p>"))
                .isEqualTo("<p>***</p> <p>0123456789abcde</p>");
        assertThat(redaction.excerpt("<p>0123456789abcdef</p>")).isEqualTo("<p>***</p>");
    }

    @Test
    void boundsAnExcerptWithoutTearingACharacter() {
        assertThat(redaction.excerpt("< ".repeat(100))).hasSize(80).endsWith("…");
        assertThat(redaction.excerpt("< ".repeat(39) + "😀".repeat(10)))
                .hasSize(79)
                .endsWith("< …");
    }

    @Test
    void hidesNothingWhereThereIsNothingToHide() {
        assertThat(new Redaction(OAuthClient.NONE, List.of()).description("a word"))
                .isEqualTo("a word");
    }

    @Test
    void hidesWhatItLearnsOfLater() {
        Redaction wiser = redaction.hiding(List.of("t0k/n"));

        assertThat(wiser.description("(t0k/n) (T0K%2fN) (" + SECRET + ")")).isEqualTo("(***) (***) (***)");
        assertThat(redaction.description("(t0k/n)")).isEqualTo("(t0k/n)");
    }
}
