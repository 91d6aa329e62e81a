package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EccVariablesTest {

    private static final String MEDIA_CHANNEL_NAME = "user_DR_MediaChannelName";

    @Property
    void haveNamesOfUpTo32CharactersAndValuesOfUpTo210Bytes(
            @ForAll("namesUpTo32") String name, @ForAll("upTo210") String value) {
        Map<String, String> byName = Map.of(name, value);

        assertThat(new Variables(byName).byName()).isEqualTo(byName);
    }

    @Property
    void haveNoLongerNames(@ForAll("namesPast32") String name) {
        String shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;

        assertRefused(name, "gold", shown + ": the name of an ECC variable has at most 32 characters");
    }

    @Property
    void haveNoMoreThan210Bytes(@ForAll("past210") String value) {
        assertRefused("user_Tier", value, "user_Tier must have at most 210 bytes, has " + value.length());
    }

    @Property
    void areLatin1(@ForAll("spoilt") String value) {
        assertRefused("user_Tier", value, "user_Tier must have Latin-1 characters only");
    }

    @Property
    void holdTheConversationIn16Bytes(@ForAll("upTo16") String value) {
        assertLegal(ConversationId.VARIABLE, value);
    }

    @Property
    void holdNoLongerConversation(@ForAll("past16") String value) {
        assertRefused(
                ConversationId.VARIABLE,
                value,
                "user_DR_MediaResourceID must have at most 16 bytes, has " + value.length());
    }

    @Property
    void holdTheMediaChannelIn8Bytes(@ForAll("upTo8") String value) {
        assertLegal(MEDIA_CHANNEL_NAME, value);
    }

    @Property
    void holdNoLongerMediaChannel(@ForAll("past8") String value) {
        assertRefused(
                MEDIA_CHANNEL_NAME, value, "user_DR_MediaChannelName must have at most 8 bytes, has " + value.length());
    }

    @Test
    void areShorterForTheConversationInThisCaseOfLettersOnly() {
        assertLegal("user_dr_mediaresourceid", "x".repeat(210));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_DR_Primary", "user_DR_Backup"})
    void ofCloudConnectAreNotOurs(String name) {
        assertRefused(name, "node-1", name + " is set by Cloud Connect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userFoo", "user", "users_x", "user-x", "user1"})
    void needTheirWholePrefix(String name) {
        assertRefused(
                name, "gold", name + ": a name that begins with user is an ECC variable, and needs the prefix user_");
    }

    @Test
    void breakTheRuleForTheNameAndTheRuleForTheValueAtOnce() {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new Variables(Map.of("user_" + "n".repeat(28), "ж")))
                .satisfies(illegal -> assertThat(illegal.rules()).hasSize(2));
    }

    @Provide
    Arbitrary<String> namesUpTo32() {
        return Texts.upTo(27, Arbitraries.strings().alpha().numeric().withChars('_'))
                .map(name -> "user_" + name);
    }

    @Provide
    Arbitrary<String> namesPast32() {
        return Texts.past(27, Arbitraries.strings().alpha().numeric().withChars('_'))
                .map(name -> "user_" + name);
    }

    @Provide
    Arbitrary<String> upTo210() {
        return Texts.upTo(210, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past210() {
        return Texts.past(210, Texts.latin1());
    }

    @Provide
    Arbitrary<String> upTo16() {
        return Texts.upTo(16, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past16() {
        return Texts.past(16, Texts.latin1());
    }

    @Provide
    Arbitrary<String> upTo8() {
        return Texts.upTo(8, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past8() {
        return Texts.past(8, Texts.latin1());
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Texts.spoiltBy(Texts.notLatin1(), Texts.latin1(), 210);
    }

    private static void assertLegal(String name, String value) {
        assertThat(new Variables(Map.of(name, value)).byName()).containsEntry(name, value);
    }

    private static void assertRefused(String name, String value, String rule) {
        assertThatExceptionOfType(IllegalValue.class)
                .isThrownBy(() -> new Variables(Map.of(name, value)))
                .satisfies(illegal -> assertThat(illegal.rules()).contains(rule));
    }
}
