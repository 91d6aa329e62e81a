package io.camelcce.authorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an authorization, or of an integration, as texts of options or of a form: not checked yet. Checking them
 * finds every rule that they break at once.
 *
 * <p>Null and blank texts count as not given, and blanks at the ends of a text do not count. What a draft does not say is
 * taken from the preset, if it names one, then from the settings that it stands on. Endpoints are taken as a whole: a
 * draft with an issuer, an authorization URL, a token URL or a preset takes none from its integration, and one with such
 * a URL none from its preset.
 */
public final class GrantSettingsDraft {

    private final Map<GrantSetting, String> texts = new EnumMap<>(GrantSetting.class);
    private final List<SettingFault> known = new ArrayList<>();

    /** A draft that says nothing. */
    public GrantSettingsDraft() {}

    /** What settings say, without their secrets: to be shown, changed and checked again. */
    public static GrantSettingsDraft of(GrantSettings settings) {
        OAuthEndpoints endpoints = settings.endpoints();
        return new GrantSettingsDraft()
                .with(GrantSetting.GRANT_TYPE, word(settings.type(), GrantType::word))
                .with(GrantSetting.CLIENT_ID, settings.client().id())
                .with(
                        GrantSetting.CLIENT_AUTHENTICATION,
                        word(settings.client().authentication(), ClientAuthentication::word))
                .with(GrantSetting.ISSUER, word(endpoints.issuer(), ServerUrl::toString))
                .with(GrantSetting.AUTHORIZATION_URL, word(endpoints.authorizationUrl(), ServerUrl::toString))
                .with(GrantSetting.TOKEN_URL, word(endpoints.tokenUrl(), ServerUrl::toString))
                .with(GrantSetting.REFRESH_URL, word(endpoints.refreshUrl(), ServerUrl::toString))
                .with(GrantSetting.REVOCATION_URL, word(endpoints.revocationUrl(), ServerUrl::toString))
                .with(GrantSetting.USER_INFO_URL, word(endpoints.userInfoUrl(), ServerUrl::toString))
                .with(GrantSetting.SCOPE, String.join(" ", settings.scopes()))
                .with(GrantSetting.PARAMETERS, SettingForms.text(settings.parameters()));
    }

    /** This draft, with the text set, or removed if it is null or blank. */
    public GrantSettingsDraft with(GrantSetting setting, @Nullable String text) {
        if (text == null || text.isBlank()) {
            texts.remove(setting);
        } else {
            texts.put(setting, text.strip());
        }
        return this;
    }

    /** This draft, with a fault that its texts do not show: it is told with those that checking finds. */
    public GrantSettingsDraft with(SettingFault fault) {
        known.add(fault);
        return this;
    }

    /** Whether there is a text for a setting. */
    public boolean says(GrantSetting setting) {
        return texts.containsKey(setting);
    }

    /** The text for a setting, to be shown; empty if there is none, or it is secret. */
    public Optional<String> text(GrantSetting setting) {
        return setting.isSecret() ? Optional.empty() : given(setting);
    }

    /** Settings for others to stand on, such as those of an integration: only the form of each has to be right. */
    public CheckedSettings check() {
        SettingFaults faults = new SettingFaults();
        return faults.asResultOf(formed(faults));
    }

    /**
     * Settings of an authorization: they have what their grant type needs, and nothing in vain.
     *
     * @param inherited the settings that they stand on
     */
    public CheckedSettings checkOn(GrantSettings inherited) {
        SettingFaults faults = new SettingFaults();
        return faults.asResultOf(readOn(inherited, faults));
    }

    /**
     * Settings in place of others. An empty secret leaves the one that there is; it has to be given again if it would go
     * to another server, or be shown for another client.
     *
     * @param earlier what the authorization said itself
     * @param inherited the settings that both stand on
     */
    CheckedSettings checkInsteadOf(GrantSettings earlier, GrantSettings inherited) {
        SettingFaults faults = new SettingFaults();
        return faults.asResultOf(fit(withSecretsOf(earlier, formed(faults), inherited, faults), inherited, faults));
    }

    GrantSettings readOn(GrantSettings inherited, SettingFaults faults) {
        return fit(formed(faults), inherited, faults);
    }

    private GrantSettings formed(SettingFaults faults) {
        GrantSettings read = read(faults);
        new SettingRules(faults).findMalformed(read);
        known.forEach(fault -> faults.add(fault.setting(), fault.rule()));
        return read;
    }

    private GrantSettings fit(GrantSettings own, GrantSettings inherited, SettingFaults faults) {
        new SettingRules(faults).findUnfit(own, inherited, texts.keySet());
        return own;
    }

    private static GrantSettings withSecretsOf(
            GrantSettings earlier, GrantSettings own, GrantSettings inherited, SettingFaults faults) {
        GrantType type = own.on(inherited).grantType();
        boolean keepsToken = own.fixedToken() == null && type.uses(GrantSetting.ACCESS_TOKEN);
        return new GrantSettings(
                own.type(),
                type.uses(GrantSetting.CLIENT_SECRET)
                        ? SecretRules.kept(own, earlier, inherited, faults)
                        : own.client(),
                own.endpoints(),
                own.scopes(),
                own.parameters(),
                keepsToken ? earlier.fixedToken() : own.fixedToken());
    }

    private GrantSettings read(SettingFaults faults) {
        OAuthPreset preset = choice(GrantSetting.PRESET, OAuthPreset.class, OAuthPreset::word, faults);
        GrantType type = choice(GrantSetting.GRANT_TYPE, GrantType.class, GrantType::word, faults);
        return new GrantSettings(
                type,
                client(preset, faults),
                OAuthPreset.endpoints(endpoints(faults), preset),
                given(GrantSetting.SCOPE)
                        .map(text -> Arrays.asList(text.split("\\s+")))
                        .orElse(List.of()),
                given(GrantSetting.PARAMETERS)
                        .flatMap(text -> faults.read(GrantSetting.PARAMETERS, () -> SettingForms.parameters(text)))
                        .orElse(Map.of()),
                secret(GrantSetting.ACCESS_TOKEN));
    }

    private OAuthClient client(@Nullable OAuthPreset preset, SettingFaults faults) {
        ClientAuthentication authentication = choice(
                GrantSetting.CLIENT_AUTHENTICATION, ClientAuthentication.class, ClientAuthentication::word, faults);
        return new OAuthClient(
                texts.get(GrantSetting.CLIENT_ID),
                secret(GrantSetting.CLIENT_SECRET),
                authentication == null && preset != null ? preset.clientAuthentication() : authentication);
    }

    private OAuthEndpoints endpoints(SettingFaults faults) {
        return new OAuthEndpoints(
                url(GrantSetting.ISSUER, faults),
                url(GrantSetting.AUTHORIZATION_URL, faults),
                url(GrantSetting.TOKEN_URL, faults),
                url(GrantSetting.REFRESH_URL, faults),
                url(GrantSetting.REVOCATION_URL, faults),
                url(GrantSetting.USER_INFO_URL, faults));
    }

    private @Nullable ServerUrl url(GrantSetting setting, SettingFaults faults) {
        return given(setting)
                .flatMap(text -> faults.read(setting, () -> SettingForms.url(text)))
                .orElse(null);
    }

    private <E extends Enum<E>> @Nullable E choice(
            GrantSetting setting, Class<E> type, Function<E, String> word, SettingFaults faults) {
        return given(setting)
                .flatMap(text -> faults.read(setting, () -> SettingForms.choice(type, word, text)))
                .orElse(null);
    }

    private @Nullable Secret secret(GrantSetting setting) {
        return given(setting).map(Secret::of).orElse(null);
    }

    private Optional<String> given(GrantSetting setting) {
        return Optional.ofNullable(texts.get(setting));
    }

    private static <T> @Nullable String word(@Nullable T value, Function<T, String> word) {
        return value == null ? null : word.apply(value);
    }

    /** The names of what is given only: some values are secret. */
    @Override
    public String toString() {
        return "GrantSettingsDraft" + texts.keySet();
    }
}
