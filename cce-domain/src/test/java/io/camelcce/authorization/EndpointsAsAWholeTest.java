package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose endpoints an authorization works with: its own or those of its integration, and never some of both servers. */
class EndpointsAsAWholeTest {

    private static final String A = "https://a.example.com";
    private static final String B = "https://b.example.com";
    private static final Secret SECRET_OF_A = Secret.of("hunter2-of-a");

    private static final GrantSettings INTEGRATION = new GrantSettings(
            null,
            new OAuthClient("client", SECRET_OF_A, null),
            new OAuthEndpoints(
                    ServerUrl.parse(A),
                    null,
                    null,
                    null,
                    ServerUrl.parse(A + "/revoke"),
                    ServerUrl.parse(A + "/userinfo")),
            List.of("tasks"),
            Map.of(),
            null);

    @ParameterizedTest
    @EnumSource(names = {"ISSUER", "AUTHORIZATION_URL", "TOKEN_URL"})
    void whoNamesAServerTakesNoEndpointOfAnother(GrantSetting setting) {
        GrantSettings own = settings(new GrantSettingsDraft().with(setting, B));

        GrantSettings whole = own.on(INTEGRATION);

        assertThat(whole.endpoints()).isEqualTo(own.endpoints());
        assertThat(whole.client()).isEqualTo(new OAuthClient("client", null, null));
        assertThat(whole.scopes()).containsExactly("tasks");
    }

    @Test
    void whoNamesAPresetTakesNoEndpointOfAnother() {
        GrantSettings own = settings(new GrantSettingsDraft().with(GrantSetting.PRESET, "webex"));

        assertThat(own.on(INTEGRATION).endpoints()).isEqualTo(OAuthPreset.WEBEX.endpoints());
    }

    @Test
    void thePresetOfAnIntegrationGivesNothingToAnotherServer() {
        GrantSettings preset = settings(new GrantSettingsDraft().with(GrantSetting.PRESET, "webex"));
        GrantSettings own = settings(serverB());

        assertThat(own.on(preset).endpoints()).isEqualTo(own.endpoints());
    }

    @Test
    void aPresetGivesNothingToAServerThatIsNamedBesideIt() {
        GrantSettings own = settings(
                new GrantSettingsDraft().with(GrantSetting.PRESET, "webex").with(GrantSetting.ISSUER, B));

        assertThat(own.endpoints()).isEqualTo(new OAuthEndpoints(ServerUrl.parse(B), null, null, null, null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFRESH_URL", "REVOCATION_URL", "USER_INFO_URL"})
    void whoOnlyAddsAnAddressKeepsTheRest(GrantSetting setting) {
        GrantSettings own = settings(new GrantSettingsDraft().with(setting, B + "/added"));

        GrantSettings whole = own.on(INTEGRATION);

        GrantSettingsDraft expected = GrantSettingsDraft.of(INTEGRATION).with(setting, B + "/added");
        assertThat(whole.endpoints()).isEqualTo(settings(expected).endpoints());
        assertThat(whole.client().secret()).isNull();
    }

    @Test
    void whoSaysNothingTakesAllOfIt() {
        assertThat(GrantSettings.NONE.on(INTEGRATION)).isEqualTo(INTEGRATION);
    }

    @Test
    void whatWasTakenOnceIsTakenAgain() {
        GrantSettings own = settings(new GrantSettingsDraft().with(GrantSetting.REVOCATION_URL, B + "/revoke"));

        assertThat(own.on(INTEGRATION).on(INTEGRATION)).isEqualTo(own.on(INTEGRATION));
    }

    @Test
    void anotherIssuerOfTheIntegrationIsNothingToAnAuthorizationOfAnotherServer() {
        NodeAuthorization kept = NodeAuthorization.pending(
                new AuthorizationId(new UUID(0, 1)), new AuthorizationName("night"), settings(serverB()));

        assertThat(centre(INTEGRATION).settingsOf(kept).endpoints())
                .isEqualTo(centre(settings(new GrantSettingsDraft().with(GrantSetting.ISSUER, "https://c.example.com")))
                        .settingsOf(kept)
                        .endpoints())
                .isEqualTo(kept.settings().endpoints());
    }

    @Test
    void theMissingAddressIsToldWithTheReason() {
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(GrantSetting.TOKEN_URL, B)
                .with(GrantSetting.CLIENT_SECRET, "hunter2-of-b");

        assertThat(draft.checkOn(INTEGRATION))
                .isEqualTo(new CheckedSettings.Faulty(List.of(new SettingFault(
                        GrantSetting.AUTHORIZATION_URL,
                        "is missing: grantType=authorization-code needs it, or an issuer, or a preset; nothing is"
                                + " taken from the integration, because these settings name a server of their own"))));
    }

    /** A preset gives nothing beside an address: to name it once more would mend nothing. */
    @ParameterizedTest
    @EnumSource(names = {"AUTHORIZATION_URL", "TOKEN_URL"})
    void aPresetThatIsThereAlreadyIsNoRemedy(GrantSetting given) {
        GrantSetting missing =
                given == GrantSetting.TOKEN_URL ? GrantSetting.AUTHORIZATION_URL : GrantSetting.TOKEN_URL;
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(GrantSetting.PRESET, "webex")
                .with(GrantSetting.CLIENT_ID, "client")
                .with(given, B);

        assertThat(draft.checkOn(GrantSettings.NONE))
                .isEqualTo(new CheckedSettings.Faulty(List.of(new SettingFault(
                        missing,
                        "is missing: grantType=authorization-code needs it, or an issuer; the preset gives no address"
                                + " beside one that is given: leave out those that are, to have all of its own"))));
        assertThat(draft.with(given, null).checkOn(GrantSettings.NONE)).isInstanceOf(CheckedSettings.Valid.class);
    }

    private static GrantSettingsDraft serverB() {
        return new GrantSettingsDraft()
                .with(GrantSetting.AUTHORIZATION_URL, B + "/authorize")
                .with(GrantSetting.TOKEN_URL, B + "/token");
    }

    private static Integration centre(GrantSettings settings) {
        return new Integration(
                new IntegrationName("sales"), Domain.parse("cce.example.com"), "test", List.of(), settings, null);
    }

    private static GrantSettings settings(GrantSettingsDraft draft) {
        assertThat(draft.check()).isInstanceOf(CheckedSettings.Valid.class);
        return ((CheckedSettings.Valid) draft.check()).settings();
    }
}
