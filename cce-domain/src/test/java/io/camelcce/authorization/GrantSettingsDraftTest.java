package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantSettingsDraftTest {

    private static final String NO_URL = "is no URL that credentials may be sent to: ";
    private static final String CONTROLS = "must not have line breaks or other control characters";

    @ParameterizedTest
    @MethodSource("brokenRules")
    void aTextThatBreaksTheRuleOfItsSettingIsToldWithoutTheText(GrantSetting setting, String text, String rule) {
        GrantSettingsDraft draft = new GrantSettingsDraft().with(setting, text);

        assertThat(draft.check()).isEqualTo(new CheckedSettings.Faulty(List.of(new SettingFault(setting, rule))));
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                Arguments.of(GrantSetting.PRESET, "acme", "must be one of webex"),
                Arguments.of(
                        GrantSetting.GRANT_TYPE,
                        "password",
                        "must be one of authorization-code, client-credentials, fixed-token, exchange, none"),
                Arguments.of(GrantSetting.CLIENT_AUTHENTICATION, "jwt", "must be one of basic, body"),
                Arguments.of(GrantSetting.CLIENT_ID, "clïent", "must be printable ASCII"),
                Arguments.of(GrantSetting.CLIENT_ID, "a\tb", "must be printable ASCII"),
                Arguments.of(GrantSetting.CLIENT_ID, "x".repeat(257), "must have at most 256 characters, has 257"),
                Arguments.of(GrantSetting.CLIENT_SECRET, "s3\ncret", CONTROLS),
                Arguments.of(
                        GrantSetting.CLIENT_SECRET, "x".repeat(2_049), "must have at most 2048 characters, has 2049"),
                Arguments.of(
                        GrantSetting.ISSUER,
                        "http://login.example.com",
                        NO_URL + "http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https"),
                Arguments.of(
                        GrantSetting.AUTHORIZATION_URL,
                        "https://login.example.com?a=b",
                        NO_URL + "it must not have a user, a query or a fragment"),
                Arguments.of(
                        GrantSetting.TOKEN_URL,
                        "https://user:secret@login.example.com",
                        NO_URL + "it must not have a user, a query or a fragment"),
                Arguments.of(
                        GrantSetting.REFRESH_URL,
                        "ftp://login.example.com",
                        NO_URL + "the scheme must be https (or http on loopback)"),
                Arguments.of(
                        GrantSetting.REVOCATION_URL,
                        "https://x/" + "x".repeat(2_048),
                        NO_URL + "must have at most 2048 characters, has 2058"),
                Arguments.of(
                        GrantSetting.USER_INFO_URL,
                        "/userinfo",
                        NO_URL + "it needs a scheme and a host (ASCII letters, digits, hyphens and dots), as in"
                                + " https://cce.example.com"),
                Arguments.of(
                        GrantSetting.SCOPE,
                        "read wr\"ite",
                        "must be words of ASCII without quotes and backslashes, with blanks between (RFC 6749, section"
                                + " 3.3)"),
                Arguments.of(GrantSetting.SCOPE, "x".repeat(4_097), "must have at most 4096 characters, has 4097"),
                Arguments.of(
                        GrantSetting.PARAMETERS,
                        "prompt",
                        "must be name=value pairs with commas or line breaks between"),
                Arguments.of(GrantSetting.PARAMETERS, "a=1,a=2", "must not have a name twice"),
                Arguments.of(GrantSetting.PARAMETERS, "=1", "must have names of A-Z a-z 0-9 . _ and -"),
                Arguments.of(GrantSetting.PARAMETERS, "a=\u0007b", CONTROLS),
                Arguments.of(
                        GrantSetting.PARAMETERS,
                        "a=" + "x".repeat(1_025),
                        "must have at most 1024 characters, has 1025"),
                Arguments.of(GrantSetting.PARAMETERS, "x".repeat(65) + "=a", "must have at most 64 characters, has 65"),
                Arguments.of(
                        GrantSetting.ACCESS_TOKEN,
                        "Bearer t0ken",
                        "must be a bearer token (RFC 6750): letters, digits and -._~+/ with = at the end, without"
                                + " 'Bearer'"),
                Arguments.of(
                        GrantSetting.ACCESS_TOKEN, "x".repeat(8_193), "must have at most 8192 characters, has 8193"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_type",
                "client_id",
                "client_secret",
                "redirect_uri",
                "state",
                "scope",
                "code",
                "code_challenge",
                "code_challenge_method",
                "code_verifier",
                "grant_type",
                "refresh_token",
                "Client_ID"
            })
    void whatTheProtocolSetsIsNoParameter(String name) {
        assertThat(faults(new GrantSettingsDraft().with(GrantSetting.PARAMETERS, "prompt=login," + name + "=x")))
                .containsExactly("parameters must not have " + name + ": the protocol sets that itself");
    }

    @Test
    void parametersAreAtMost32() {
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(
                        GrantSetting.PARAMETERS,
                        "p0=x"
                                + Stream.iterate(1, i -> i + 1)
                                        .limit(32)
                                        .map(i -> ",p" + i + "=x")
                                        .reduce("", String::concat));

        assertThat(faults(draft)).containsExactly("parameters must be at most 32, are 33");
    }

    @Property
    void everyFaultIsTold(@ForAll @Size(min = 1) Set<GrantSetting> broken) {
        GrantSettingsDraft draft = new GrantSettingsDraft();
        brokenRules()
                .map(Arguments::get)
                .filter(row -> broken.contains((GrantSetting) row[0]))
                .forEach(row -> draft.with((GrantSetting) row[0], (String) row[1]));
        broken.removeAll(Set.of(GrantSetting.INTEGRATION, GrantSetting.NAME));

        SettingFaults faults = new SettingFaults();
        draft.readOn(GrantSettings.NONE, faults);

        assertThat(faults.all()).extracting(SettingFault::setting).containsAll(broken);
        assertThat(faults.all().toString()).doesNotContain("s3", "t0ken");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORIZATION_CODE, AUTHORIZATION_CODE",
        "authorization-code, AUTHORIZATION_CODE",
        "authorizationCode, AUTHORIZATION_CODE",
        "Client Credentials, CLIENT_CREDENTIALS",
        "fixed_token, FIXED_TOKEN",
        "none, NONE"
    })
    void aWordOfAListIsKnownInEveryWayThatPeopleWriteIt(String text, GrantType type) {
        assertThat(settings(new GrantSettingsDraft().with(GrantSetting.GRANT_TYPE, text))
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authorization-code | clientId authorizationUrl tokenUrl",
                "client-credentials | clientId clientSecret tokenUrl",
                "fixed-token | accessToken",
                "exchange |",
                "none |"
            })
    void whatAGrantTypeNeedsAndIsMissingIsTold(String type, String missing) {
        GrantSettingsDraft draft = new GrantSettingsDraft().with(GrantSetting.GRANT_TYPE, type);

        assertThat(draft.checkOn(GrantSettings.NONE)).satisfies(checked -> assertThat(faulty(checked))
                .extracting(fault -> fault.setting().fieldName())
                .containsExactlyInAnyOrder(missing == null ? new String[0] : missing.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authorization-code | accessToken",
                "client-credentials | authorizationUrl refreshUrl userInfoUrl accessToken",
                "fixed-token | preset clientId clientSecret clientAuthentication issuer authorizationUrl tokenUrl"
                        + " refreshUrl revocationUrl userInfoUrl scope parameters",
                "exchange | preset clientId clientSecret clientAuthentication issuer authorizationUrl tokenUrl"
                        + " refreshUrl revocationUrl userInfoUrl scope parameters accessToken",
                "none | preset clientId clientSecret clientAuthentication issuer authorizationUrl tokenUrl refreshUrl"
                        + " revocationUrl userInfoUrl scope parameters accessToken"
            })
    void whatAGrantTypeHasNoUseForIsTold(String type, String useless) {
        GrantSettingsDraft draft = everything().with(GrantSetting.GRANT_TYPE, type);

        assertThat(faulty(draft.checkOn(GrantSettings.NONE)))
                .allSatisfy(fault -> assertThat(fault.rule()).isEqualTo("has no use with grantType=" + type))
                .extracting(fault -> fault.setting().fieldName())
                .containsExactlyInAnyOrder(useless.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"authorization-code", "client-credentials"})
    void anIssuerStandsForTheAddressesThatItTells(String type) {
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(GrantSetting.GRANT_TYPE, type)
                .with(GrantSetting.CLIENT_ID, "client")
                .with(GrantSetting.CLIENT_SECRET, "s3cret")
                .with(GrantSetting.ISSUER, "https://login.example.com");

        assertThat(draft.checkOn(GrantSettings.NONE)).isInstanceOf(CheckedSettings.Valid.class);
    }

    @Test
    void whatTheIntegrationHasIsNotMissing() {
        assertThat(new GrantSettingsDraft().checkOn(Shop.SETTINGS))
                .isEqualTo(new CheckedSettings.Valid(GrantSettings.NONE));
    }

    @Test
    void whatTheIntegrationHasInVainIsNotTheFaultOfTheAuthorization() {
        assertThat(new GrantSettingsDraft()
                        .with(GrantSetting.GRANT_TYPE, "none")
                        .checkOn(Shop.SETTINGS))
                .isInstanceOf(CheckedSettings.Valid.class);
    }

    @Test
    void aPresetFillsInWhatIsNotSaid() {
        GrantSettings webex = settings(new GrantSettingsDraft()
                .with(GrantSetting.PRESET, "Webex")
                .with(GrantSetting.REVOCATION_URL, "https://login.example.com/revoke"));
        GrantSettings proxied = settings(new GrantSettingsDraft()
                .with(GrantSetting.PRESET, "webex")
                .with(GrantSetting.CLIENT_AUTHENTICATION, "basic")
                .with(GrantSetting.TOKEN_URL, "https://proxy.example.com/token"));

        assertThat(webex.endpoints())
                .isEqualTo(new OAuthEndpoints(
                        null,
                        ServerUrl.parse("https://webexapis.com/v1/authorize"),
                        ServerUrl.parse("https://webexapis.com/v1/access_token"),
                        null,
                        ServerUrl.parse("https://login.example.com/revoke"),
                        null));
        assertThat(webex.client().authentication()).isEqualTo(ClientAuthentication.BODY);
        assertThat(proxied.client().authentication()).isEqualTo(ClientAuthentication.BASIC);
        assertThat(proxied.endpoints().tokenUrl()).hasToString("https://proxy.example.com/token");
    }

    @Test
    void blanksAtTheEndsDoNotCountAndABlankTextIsNone() {
        GrantSettings settings = settings(new GrantSettingsDraft()
                .with(GrantSetting.CLIENT_ID, " client\n")
                .with(GrantSetting.CLIENT_SECRET, "  ")
                .with(GrantSetting.SCOPE, " read \t write "));

        assertThat(settings.client()).isEqualTo(new OAuthClient("client", null, null));
        assertThat(settings.scopes()).containsExactly("read", "write");
    }

    @Test
    void parametersStandBetweenCommasOrLineBreaks() {
        assertThat(settings(new GrantSettingsDraft()
                                .with(GrantSetting.PARAMETERS, "prompt=login consent, empty=\r\nresource=a%2Cb=c%25"))
                        .parameters())
                .isEqualTo(Map.of("prompt", "login consent", "empty", "", "resource", "a,b=c%"));
    }

    @Property
    void parametersAreReadAsTheyAreWritten(
            @ForAll
                    Map<
                                    @AlphaChars @NumericChars @StringLength(min = 1) String,
                                    @Chars({'%', ',', '2', 'C', '5', '='}) String>
                            parameters) {
        assertThat(parameters.isEmpty() ? Map.of() : SettingForms.parameters(SettingForms.text(parameters)))
                .isEqualTo(parameters);
    }

    @Test
    void settingsAreShownWithoutTheirSecrets() {
        GrantSettings settings = settings(everything().with(GrantSetting.PRESET, null));

        GrantSettingsDraft shown = GrantSettingsDraft.of(settings);

        assertThat(shown.says(GrantSetting.CLIENT_SECRET)).isFalse();
        assertThat(shown.says(GrantSetting.ACCESS_TOKEN)).isFalse();
        assertThat(shown.text(GrantSetting.TOKEN_URL)).contains("https://login.example.com/token");
        assertThat(settings(shown.with(GrantSetting.CLIENT_SECRET, "s3cret").with(GrantSetting.ACCESS_TOKEN, "t0ken")))
                .isEqualTo(settings);
    }

    @Test
    void aDraftShowsNoSecret() {
        assertThat(everything().text(GrantSetting.CLIENT_SECRET)).isEmpty();
        assertThat(everything()).asString().doesNotContain("s3cret", "t0ken");
    }

    @Test
    void settingsThatHaveTheirTypesAreUnderTheSameRules() {
        GrantSettings settings = new GrantSettings(
                GrantType.CLIENT_CREDENTIALS,
                new OAuthClient("", Secret.of("a\nb"), null),
                new OAuthEndpoints(null, null, null, null, null, ServerUrl.parse("https://login.example.com/me")),
                List.of("a b"),
                Map.of("state", "x"),
                Secret.of("no token"));

        assertThat(faulty(SettingRules.check(settings, GrantSettings.NONE)))
                .extracting(fault -> fault.setting().fieldName())
                .containsExactly(
                        "clientId",
                        "clientSecret",
                        "scope",
                        "parameters",
                        "accessToken",
                        "tokenUrl",
                        "userInfoUrl",
                        "accessToken");
    }

    private static GrantSettingsDraft everything() {
        return new GrantSettingsDraft()
                .with(GrantSetting.PRESET, "webex")
                .with(GrantSetting.CLIENT_ID, "client")
                .with(GrantSetting.CLIENT_SECRET, "s3cret")
                .with(GrantSetting.CLIENT_AUTHENTICATION, "basic")
                .with(GrantSetting.ISSUER, "https://login.example.com")
                .with(GrantSetting.AUTHORIZATION_URL, "https://login.example.com/authorize")
                .with(GrantSetting.TOKEN_URL, "https://login.example.com/token")
                .with(GrantSetting.REFRESH_URL, "https://login.example.com/refresh")
                .with(GrantSetting.REVOCATION_URL, "https://login.example.com/revoke")
                .with(GrantSetting.USER_INFO_URL, "https://login.example.com/me")
                .with(GrantSetting.SCOPE, "tasks")
                .with(GrantSetting.PARAMETERS, "prompt=login")
                .with(GrantSetting.ACCESS_TOKEN, "t0ken");
    }

    private static GrantSettings settings(GrantSettingsDraft draft) {
        CheckedSettings checked = draft.check();
        assertThat(checked).isInstanceOf(CheckedSettings.Valid.class);
        return ((CheckedSettings.Valid) checked).settings();
    }

    private static List<String> faults(GrantSettingsDraft draft) {
        return faulty(draft.check()).stream().map(SettingFault::toString).toList();
    }

    private static List<SettingFault> faulty(CheckedSettings checked) {
        return checked instanceof CheckedSettings.Faulty faulty ? faulty.faults() : List.of();
    }
}
