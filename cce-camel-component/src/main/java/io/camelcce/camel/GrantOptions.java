package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.CheckedSettings;
import io.camelcce.authorization.Declaration;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.SettingFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the options of an integration have tokens come by, and which authorizations they declare. */
final class GrantOptions {

    private final CceIntegration integration;
    private final Optional<Declaration> own;
    private final GrantSettings settings;

    /** @param at is told everything that is wrong */
    GrantOptions(OptionFaults at, CceIntegration integration) {
        this.integration = integration;
        this.own = declaresItself()
                ? Optional.of(declaration(at, AuthorizationName.DEFAULT, ownDraft(), integration, GrantSettings.NONE))
                : Optional.empty();
        CheckedSettings checked = draft(integration).check();
        if (own.isEmpty()) {
            tell(at, checked);
        }
        this.settings = checked instanceof CheckedSettings.Valid valid ? valid.settings() : GrantSettings.NONE;
    }

    /** What the authorizations of the integration stand on. */
    GrantSettings settings() {
        return settings;
    }

    /**
     * The authorization {@code default} that the options of the integration are themselves: if they have a token, or if
     * they declare no other and nobody has to sign in.
     */
    Optional<Declaration> own() {
        return own;
    }

    /** An authorization that the integration declares. */
    Declaration declared(OptionFaults at, AuthorizationName name, CceAuthorization options) {
        GrantSettingsDraft draft = draft(options);
        if (!isGiven(integration.getGrantType())) {
            draft.with(
                    GrantSetting.GRANT_TYPE,
                    type(options).or(() -> type(integration)).orElse(null));
        }
        return declaration(at, name, draft, options, settings);
    }

    /** Whether nothing is said. */
    static boolean isEmpty(CceGrantOptions options) {
        GrantSettingsDraft draft = draft(options);
        return Stream.of(GrantSetting.values()).noneMatch(draft::says) && !isGiven(options.getRefreshToken());
    }

    private static Declaration declaration(
            OptionFaults at,
            AuthorizationName name,
            GrantSettingsDraft draft,
            CceGrantOptions options,
            GrantSettings inherited) {
        Optional<Secret> refreshToken = given(options.getRefreshToken()).map(Secret::of);
        CheckedSettings checked = draft.checkOn(inherited);
        if (refreshToken.isPresent() && lacksOnlyAPlaceToSignIn(checked)) {
            checked = draft.check();
        }
        tell(at, checked);
        GrantSettings whole = checked instanceof CheckedSettings.Valid valid
                ? valid.settings().on(inherited)
                : GrantSettings.NONE;
        at.check(
                "refreshToken",
                refreshToken.isEmpty() || whole.grantType() == GrantType.AUTHORIZATION_CODE,
                "has no use with grantType=" + whole.grantType().word());
        return new Declaration(name, whole, refreshToken.orElse(null));
    }

    /** Who has a refresh token needs nobody to sign in. */
    private static boolean lacksOnlyAPlaceToSignIn(CheckedSettings checked) {
        return checked instanceof CheckedSettings.Faulty faulty
                && faulty.faults().stream()
                        .map(SettingFault::setting)
                        .toList()
                        .equals(List.of(GrantSetting.AUTHORIZATION_URL));
    }

    private boolean declaresItself() {
        boolean hasToken = isGiven(integration.getAccessToken()) || isGiven(integration.getRefreshToken());
        boolean needsNobody = integration.getAuthorizations().isEmpty()
                && type(integration)
                        .map(type -> !type.equals(GrantType.AUTHORIZATION_CODE.word()))
                        .orElse(false);
        return hasToken || needsNobody;
    }

    private GrantSettingsDraft ownDraft() {
        boolean tokenOnly = isGiven(integration.getAccessToken())
                && !integration.getAuthorizations().isEmpty();
        GrantSettingsDraft draft = tokenOnly
                ? new GrantSettingsDraft().with(GrantSetting.ACCESS_TOKEN, integration.getAccessToken())
                : draft(integration);
        return draft.with(
                GrantSetting.GRANT_TYPE,
                tokenOnly ? GrantType.FIXED_TOKEN.word() : type(integration).orElse(null));
    }

    /** The grant type that is said, or that the other options are for; empty if they are for none. */
    private static Optional<String> type(CceGrantOptions options) {
        Optional<String> said = given(options.getGrantType());
        if (said.isPresent()) {
            return said.map(GrantOptions::canonical);
        } else if (isGiven(options.getAccessToken())) {
            return Optional.of(GrantType.FIXED_TOKEN.word());
        } else if (isGiven(options.getRefreshToken()) || isGiven(options.getAuthorizationUrl())) {
            return Optional.of(GrantType.AUTHORIZATION_CODE.word());
        }
        boolean discovered = isGiven(options.getIssuer()) || isGiven(options.getPreset());
        boolean client = Stream.of(options.getClientId(), options.getClientSecret(), options.getTokenUrl())
                .anyMatch(GrantOptions::isGiven);
        return client && !discovered ? Optional.of(GrantType.CLIENT_CREDENTIALS.word()) : Optional.empty();
    }

    /** The word of the grant type that a text means; the text itself if it means none. */
    private static String canonical(String text) {
        CheckedSettings checked =
                new GrantSettingsDraft().with(GrantSetting.GRANT_TYPE, text).check();
        return checked instanceof CheckedSettings.Valid valid
                ? valid.settings().grantType().word()
                : text;
    }

    private static GrantSettingsDraft draft(CceGrantOptions options) {
        return new GrantSettingsDraft()
                .with(GrantSetting.PRESET, options.getPreset())
                .with(GrantSetting.GRANT_TYPE, options.getGrantType())
                .with(GrantSetting.CLIENT_ID, options.getClientId())
                .with(GrantSetting.CLIENT_SECRET, options.getClientSecret())
                .with(GrantSetting.CLIENT_AUTHENTICATION, options.getClientAuthentication())
                .with(GrantSetting.ISSUER, options.getIssuer())
                .with(GrantSetting.AUTHORIZATION_URL, options.getAuthorizationUrl())
                .with(GrantSetting.TOKEN_URL, options.getTokenUrl())
                .with(GrantSetting.REFRESH_URL, options.getRefreshUrl())
                .with(GrantSetting.REVOCATION_URL, options.getRevocationUrl())
                .with(GrantSetting.USER_INFO_URL, options.getUserInfoUrl())
                .with(GrantSetting.SCOPE, options.getScope())
                .with(GrantSetting.PARAMETERS, options.getParameters())
                .with(GrantSetting.ACCESS_TOKEN, options.getAccessToken());
    }

    private static void tell(OptionFaults at, CheckedSettings checked) {
        if (checked instanceof CheckedSettings.Faulty faulty) {
            faulty.faults().forEach(fault -> at.add(fault.setting().fieldName(), "it " + fault.rule()));
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return given(text).isPresent();
    }
}
