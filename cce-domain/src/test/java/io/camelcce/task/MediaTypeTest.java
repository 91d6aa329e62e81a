package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @Property
    void ofARequestIsKnownInAnyCase(@ForAll @From("known") MediaType known, @ForAll List<Boolean> upper) {
        String text = inMixedCase(known.name(), upper);

        assertThat(MediaType.parse(text)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL,email", "Chat,chat", "' telephony ',telephony", "sOCIAL,social", "WEB CALLBACK,Web Callback"})
    void isSentInItsOwnSpelling(String text, String sent) {
        assertThat(MediaType.parse(text)).hasToString(sent);
    }

    @Property
    void ofARequestIsFromAClosedList(@ForAll String text) {
        if (MediaType.KNOWN.stream().noneMatch(known -> known.name().equalsIgnoreCase(text.strip()))) {
            assertNotAChoice(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fax", "e-mail", "emails", "mail", "web-callback", "WebCallback"})
    void isNotGuessed(String text) {
        assertNotAChoice(text);
    }

    @Test
    void isRefusedWithTheList() {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> MediaType.parse("fax"))
                .withMessage("must be one of email, chat, telephony, social, Web Callback");
    }

    @Property
    void ofAnAnswerIsWhateverCceSays(@ForAll String text) {
        assertThat(MediaType.of(text).name()).isEqualToIgnoringCase(text);
    }

    @Test
    void ofAnAnswerIsRecognisedInAnyCase() {
        assertThat(MediaType.of("EMAIL")).isEqualTo(MediaType.EMAIL);
    }

    @Provide
    Arbitrary<MediaType> known() {
        return Arbitraries.of(MediaType.KNOWN);
    }

    private static String inMixedCase(String text, List<Boolean> upper) {
        StringBuilder mixed = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            boolean up = at < upper.size() && upper.get(at);
            mixed.append(up ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
        }
        return mixed.toString();
    }

    private static void assertNotAChoice(String text) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> MediaType.parse(text))
                .matches(IllegalValue::outsideClosedList);
    }
}
