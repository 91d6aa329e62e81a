package io.camelcce.authorization;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of settings that have their types already. */
final class SettingRules {

    private final SettingFaults faults;

    SettingRules(SettingFaults faults) {
        this.faults = faults;
    }

    /** The settings of an authorization, on those of its integration. */
    static CheckedSettings check(GrantSettings own, GrantSettings inherited) {
        SettingFaults faults = new SettingFaults();
        SettingRules rules = new SettingRules(faults);
        rules.findMalformed(own);
        rules.findUnfit(own, inherited, saidBy(own));
        return faults.asResultOf(own);
    }

    /** The form of each setting. */
    void findMalformed(GrantSettings settings) {
        OAuthEndpoints endpoints = settings.endpoints();
        check(GrantSetting.CLIENT_ID, settings.client().id(), SettingForms::clientId);
        check(GrantSetting.CLIENT_SECRET, settings.client().secret(), SettingForms::clientSecret);
        check(GrantSetting.ISSUER, endpoints.issuer(), SettingForms::url);
        check(GrantSetting.AUTHORIZATION_URL, endpoints.authorizationUrl(), SettingForms::url);
        check(GrantSetting.TOKEN_URL, endpoints.tokenUrl(), SettingForms::url);
        check(GrantSetting.REFRESH_URL, endpoints.refreshUrl(), SettingForms::url);
        check(GrantSetting.REVOCATION_URL, endpoints.revocationUrl(), SettingForms::url);
        check(GrantSetting.USER_INFO_URL, endpoints.userInfoUrl(), SettingForms::url);
        check(GrantSetting.SCOPE, settings.scopes(), SettingForms::scopes);
        check(GrantSetting.PARAMETERS, settings.parameters(), SettingForms::parameters);
        check(GrantSetting.ACCESS_TOKEN, settings.fixedToken(), SettingForms::accessToken);
    }

    /**
     * What the grant type wants, of settings together with what they take from others.
     *
     * @param said what somebody gave a value
     */
    void findUnfit(GrantSettings own, GrantSettings inherited, Set<GrantSetting> said) {
        if (faults.areOf(GrantSetting.GRANT_TYPE)) {
            return;
        }
        GrantSettings whole = own.on(inherited);
        GrantTypeRules type = new GrantTypeRules(whole.grantType(), faults);
        if (whole.grantType().uses(GrantSetting.CLIENT_SECRET)) {
            SecretRules.findMissing(own, inherited, faults);
        }
        type.findMissing(whole, remedy(own, inherited, said));
        type.findUseless(said);
    }

    /** What would do in place of an address that is missing. */
    private static String remedy(GrantSettings own, GrantSettings inherited, Set<GrantSetting> said) {
        String orElse = said.contains(GrantSetting.PRESET)
                ? ", or an issuer; the preset gives no address beside one that is given: leave out those that are, to have all of its own"
                : ", or an issuer, or a preset";
        return own.endpoints().nameAServer() && inherited.endpoints().nameAServer()
                ? orElse + "; nothing is taken from the integration, because these settings name a server of their own"
                : orElse;
    }

    /** The settings that have a value, as far as their types tell. */
    private static Set<GrantSetting> saidBy(GrantSettings settings) {
        Set<GrantSetting> said = EnumSet.noneOf(GrantSetting.class);
        GrantSettingsDraft draft = GrantSettingsDraft.of(settings);
        for (GrantSetting setting : GrantSetting.values()) {
            if (draft.says(setting)) {
                said.add(setting);
            }
        }
        if (settings.client().secret() != null) {
            said.add(GrantSetting.CLIENT_SECRET);
        }
        if (settings.fixedToken() != null) {
            said.add(GrantSetting.ACCESS_TOKEN);
        }
        return said;
    }

    private <T> void check(GrantSetting setting, @Nullable T value, Function<T, ?> form) {
        if (value != null) {
            faults.read(setting, () -> form.apply(value));
        }
    }
}
