package io.camelcce.console.page;

import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.OAuthPreset;
import io.camelcce.authorization.SettingFault;
import io.camelcce.console.web.Parameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form for settings has, once addresses were filled in.
 *
 * @param typed what it held
 * @param filled texts in place of those
 * @param faults why nothing was filled in
 * @param told what was done; null if nothing was
 */
record FilledIn(
        Parameters typed,
        Map<GrantSetting, String> filled,
        List<SettingFault> faults,
        @Nullable Notice told) {

    private static final List<GrantSetting> ADDRESSES = List.of(
            GrantSetting.AUTHORIZATION_URL,
            GrantSetting.TOKEN_URL,
            GrantSetting.REFRESH_URL,
            GrantSetting.REVOCATION_URL,
            GrantSetting.USER_INFO_URL);

    /** With what a server tells of itself. */
    static FilledIn discovered(Parameters form, Integration integration, NodeAuthorizations authorizations) {
        Discovery discovery = authorizations.discover(integration.name(), form.get(GrantSetting.ISSUER.fieldName()));
        if (discovery instanceof Discovery.Found found) {
            return isIssuerOf(integration, form)
                    ? new FilledIn(
                            form, texts(integration.settings().endpoints()), List.of(), tells(texts(found.endpoints())))
                    : of(
                            form,
                            found.endpoints(),
                            null,
                            "The addresses are those that the server tells. Secrets have to be typed again.");
        }
        String text = ((Discovery.NotFound) discovery).text();
        return new FilledIn(
                form, Map.of(), List.of(new SettingFault(GrantSetting.ISSUER, "tells no addresses: " + text)), null);
    }

    /** Filled in, its addresses would be those of a server of its own, to which no secret of the integration goes. */
    private static boolean isIssuerOf(Integration integration, Parameters form) {
        String issuer = GrantSettingsDraft.of(integration.settings())
                .text(GrantSetting.ISSUER)
                .orElse("");
        return issuer.equals(form.get(GrantSetting.ISSUER.fieldName()));
    }

    private static Notice tells(Map<GrantSetting, String> addresses) {
        List<String> lines = addresses.entrySet().stream()
                .filter(address -> !address.getValue().isEmpty())
                .map(address -> "%s: %s".formatted(SettingWords.label(address.getKey()), address.getValue()))
                .toList();
        return new Notice(
                "The server of the integration tells its addresses. They are found by the issuer, and need not be filled in."
                        + " Secrets have to be typed again.",
                lines,
                false);
    }

    /** With what is known of a server. */
    static FilledIn preset(Parameters form) {
        return Arrays.stream(OAuthPreset.values())
                .filter(preset -> preset.word().equals(form.get(GrantSetting.PRESET.fieldName())))
                .findFirst()
                .map(preset -> of(
                        form,
                        preset.endpoints(),
                        preset.clientAuthentication().word(),
                        "The addresses are those of %s. Secrets have to be typed again.".formatted(preset.word())))
                .orElseGet(() -> new FilledIn(
                        form,
                        Map.of(),
                        List.of(new SettingFault(GrantSetting.PRESET, "has to be chosen to fill in from it")),
                        null));
    }

    /** What a field holds now. */
    String text(GrantSetting setting) {
        return Optional.ofNullable(filled.get(setting)).orElseGet(() -> typed.get(setting.fieldName()));
    }

    private static FilledIn of(
            Parameters form, OAuthEndpoints endpoints, @Nullable String clientAuthentication, String told) {
        Map<GrantSetting, String> filled = texts(endpoints);
        if (clientAuthentication != null) {
            filled.put(GrantSetting.CLIENT_AUTHENTICATION, clientAuthentication);
            filled.put(GrantSetting.ISSUER, "");
        }
        return new FilledIn(form, filled, List.of(), Notice.done(told));
    }

    private static Map<GrantSetting, String> texts(OAuthEndpoints endpoints) {
        GrantSettingsDraft draft =
                GrantSettingsDraft.of(new GrantSettings(null, OAuthClient.NONE, endpoints, List.of(), Map.of(), null));
        Map<GrantSetting, String> texts = new EnumMap<>(GrantSetting.class);
        ADDRESSES.forEach(setting -> texts.put(setting, draft.text(setting).orElse("")));
        return texts;
    }
}
