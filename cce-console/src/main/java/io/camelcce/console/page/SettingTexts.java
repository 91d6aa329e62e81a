package io.camelcce.console.page;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.SettingFault;
import io.camelcce.console.web.Parameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The texts of a form for settings. It shows what an authorization works with, what it takes from its integration filled
 * in; what comes back as it was shown is not taken for its own. What nobody can mean is a fault of the draft: to empty
 * what would be taken from the integration again, and to leave an address of its server beside those of another one. What
 * is shown and has no use with the grant type may stay or be emptied: it is not taken.
 */
final class SettingTexts {

    private static final Set<GrantSetting> SERVER =
            EnumSet.of(GrantSetting.ISSUER, GrantSetting.AUTHORIZATION_URL, GrantSetting.TOKEN_URL);
    private static final Set<GrantSetting> ADDRESSES = EnumSet.of(
            GrantSetting.ISSUER,
            GrantSetting.AUTHORIZATION_URL,
            GrantSetting.TOKEN_URL,
            GrantSetting.REFRESH_URL,
            GrantSetting.REVOCATION_URL,
            GrantSetting.USER_INFO_URL);

    private final Integration integration;
    private final boolean ofAServerOfItsOwn;
    private final GrantSettingsDraft own;
    private final GrantSettingsDraft inherited;
    private final GrantSettingsDraft whole;

    /**
     * @param own what the authorization says itself
     * @param integration from which it takes the rest
     */
    SettingTexts(GrantSettings own, Integration integration) {
        GrantSettings all = own.on(integration.settings());
        this.integration = integration;
        this.ofAServerOfItsOwn = own.endpoints().nameAServer();
        this.own = GrantSettingsDraft.of(own);
        this.inherited = GrantSettingsDraft.of(integration.settings())
                .with(
                        GrantSetting.GRANT_TYPE,
                        integration.settings().grantType().word());
        this.whole = GrantSettingsDraft.of(all)
                .with(GrantSetting.GRANT_TYPE, all.grantType().word());
    }

    /** What the form shows at first. */
    String shown(GrantSetting setting) {
        return whole.text(setting).orElse("");
    }

    /** What somebody means who sends the form. */
    GrantSettingsDraft meant(Parameters form) {
        GrantSettingsDraft meant = new GrantSettingsDraft();
        for (GrantSetting setting : SettingWords.ASKED) {
            String text = form.get(setting.fieldName());
            if (isOwn(setting, text)) {
                meant.with(setting, text);
            }
        }
        boolean byAddress = SERVER.stream().anyMatch(meant::says);
        boolean replaced = byAddress || meant.says(GrantSetting.PRESET);
        boolean pair = !meant.says(GrantSetting.ISSUER) && !meant.says(GrantSetting.PRESET);
        for (GrantSetting setting : SettingWords.ASKED) {
            String text = form.get(setting.fieldName());
            if (!isFilledIn(setting) || !type(form).uses(setting)) {
                continue;
            }
            if (!ADDRESSES.contains(setting) || !replaced) {
                refuseToEmpty(setting, form, meant);
            } else if (byAddress && text.equals(shown(setting))) {
                leave(setting, text, pair, meant);
            }
        }
        return meant;
    }

    /** What is not sent at all stays as it is. */
    private void refuseToEmpty(GrantSetting setting, Parameters form, GrantSettingsDraft meant) {
        boolean isEmptied = form.values().containsKey(setting.fieldName())
                && form.get(setting.fieldName()).isBlank();
        if (isEmptied) {
            meant.with(new SettingFault(
                    setting,
                    "cannot be emptied: it comes from the integration %s; change it there, or give a value of its own"
                            .formatted(integration.name())));
        }
    }

    /** Where people sign in and where tokens are granted go together: one may stay where the other is changed. */
    private void leave(GrantSetting setting, String text, boolean pair, GrantSettingsDraft meant) {
        if (pair && setting != GrantSetting.ISSUER && SERVER.contains(setting)) {
            meant.with(setting, text);
        } else if (!meant.says(setting)) {
            meant.with(new SettingFault(
                    setting,
                    "is that of the integration %s, and other settings name a server in its place: empty it, or give that of the other server"
                            .formatted(integration.name())));
        }
    }

    private static GrantType type(Parameters form) {
        return Arrays.stream(GrantType.values())
                .filter(type -> type.word().equals(form.get(GrantSetting.GRANT_TYPE.fieldName())))
                .findFirst()
                .orElse(GrantType.AUTHORIZATION_CODE);
    }

    /** Whether it is shown because the integration says it. */
    private boolean isFilledIn(GrantSetting setting) {
        return own.text(setting).isEmpty() && whole.text(setting).isPresent();
    }

    private boolean isOwn(GrantSetting setting, String text) {
        return setting.isSecret()
                || text.equals(own.text(setting).orElse(""))
                || !text.equals(inherited.text(setting).orElse(""))
                || (ofAServerOfItsOwn && ADDRESSES.contains(setting));
    }
}
