package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionTest {

    @ParameterizedTest
    @CsvSource({
        "order-4711, , 6d54e05b-de76-57e0-8e5d-f9ee859c6348",
        "order-4711, callback, 8dad4b8d-588f-5ddd-aee9-45675ddec1dc",
        "Überweisung, , 7fbc5c95-3917-5926-9614-def09c89456c",
        "6b0c7a52-3a5e-4e43-9a5c-1f0d2e3c4b5a, callback, 5f3175ec-87c4-54be-9240-7fc118fce765",
        "6B0C7A52-3A5E-4E43-9A5C-1F0D2E3C4B5A, callback, 5f3175ec-87c4-54be-9240-7fc118fce765"
    })
    void hasThePublishedTaskId(String id, @Nullable String part, String taskId) {
        assertThat(new Transaction(id, part).taskId()).hasToString(taskId);
    }

    @Test
    void hasANamespaceThatNeverChanges() {
        assertThat(Transaction.NAMESPACE).hasToString("9b1d2c4e-6a0f-4d53-8f27-c0e1a4b7d962");
    }

    @Property
    void thatIsAUuidIsThatTask(@ForAll long most, @ForAll long least) {
        String uuid = new UUID(most, least).toString();

        assertThat(taskId(uuid, null)).isEqualTo(uuid);
        assertThat(taskId(uuid.toUpperCase(Locale.ROOT), null)).isEqualTo(uuid);
    }

    @Property
    void thatIsAUuidHasTheSamePartsInAnyCase(
            @ForAll long most, @ForAll long least, @ForAll @From("texts") String part) {
        String uuid = new UUID(most, least).toString();

        assertThat(taskId(uuid.toUpperCase(Locale.ROOT), part)).isEqualTo(taskId(uuid, part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6b0c7a52-3a5e-4e43-9a5c-1f0d2e3c4b5",
                "6b0c7a523a5e4e439a5c1f0d2e3c4b5a",
                "{6b0c7a52-3a5e-4e43-9a5c-1f0d2e3c4b5a}",
                "1-1-1-1-1",
                "gb0c7a52-3a5e-4e43-9a5c-1f0d2e3c4b5a"
            })
    void thatOnlyLooksLikeAUuidIsAnyOtherText(String id) {
        assertThat(UUID.fromString(taskId(id, null)).version()).isEqualTo(5);
    }

    @Property
    void hasTheSameTaskAgain(@ForAll @From("texts") String id, @ForAll @From("texts") String part) {
        assertThat(taskId(id, null)).isEqualTo(taskId(id, null));
        assertThat(taskId(id, part)).isEqualTo(taskId(id, part));
    }

    @Property
    void hasAUuidOfVersion5(@ForAll @From("texts") String id, @ForAll @From("texts") String part) {
        assertVersion5(taskId(id, null));
        assertVersion5(taskId(id, part));
    }

    @Property
    void hasAnotherTaskForEachPart(
            @ForAll @From("texts") String id, @ForAll @From("texts") String one, @ForAll @From("texts") String other) {
        assertThat(taskId(id, one)).isNotEqualTo(taskId(id, null));
        if (!one.equals(other)) {
            assertThat(taskId(id, one)).isNotEqualTo(taskId(id, other));
        }
    }

    @Test
    void isNotMistakenForOneThatIsSplitElsewhere() {
        assertThat(taskId("order-1", "2")).isNotEqualTo(taskId("order-", "12"));
        assertThat(taskId("order-1", "2")).isNotEqualTo(taskId("order-12", null));
    }

    @Test
    void isTakenAsItIs() {
        assertThat(taskId("order-4711", null))
                .isNotEqualTo(taskId("Order-4711", null))
                .isNotEqualTo(taskId("order-4711 ", null));
    }

    @Property(tries = 50)
    void hasUpTo1000Characters(@ForAll("upTo1000") String text) {
        assertThat(new Transaction(text, text).id()).isEqualTo(text);
    }

    @Property(tries = 50)
    void hasNoMoreThan1000Characters(@ForAll("past1000") String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "order\n4711", "order\u00004711"})
    void isNeitherBlankNorOfSeveralLines(String text) {
        assertRefused(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.upTo(40, Texts.latin1().withCharRange('\u0410', '\u044f'));
    }

    @Provide
    Arbitrary<String> upTo1000() {
        return Texts.upTo(1_000, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past1000() {
        return Texts.past(1_000, Texts.latin1());
    }

    private static String taskId(String id, @Nullable String part) {
        return new Transaction(id, part).taskId().value();
    }

    private static void assertVersion5(String taskId) {
        UUID uuid = UUID.fromString(taskId);

        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Transaction(text, null));
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Transaction("order-4711", text));
    }
}
