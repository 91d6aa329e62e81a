package io.camelcce.console.page;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.console.web.Parameters;

/**
 * The texts of a form for settings. It shows what an authorization works with, what it takes from its integration filled
 * in; what comes back as it was shown is not taken for its own.
 */
final class SettingTexts {

    private final GrantSettingsDraft own;
    private final GrantSettingsDraft inherited;
    private final GrantSettingsDraft whole;

    /**
     * @param own what the authorization says itself
     * @param inherited what its integration says
     */
    SettingTexts(GrantSettings own, GrantSettings inherited) {
        GrantSettings all = own.on(inherited);
        this.own = GrantSettingsDraft.of(own);
        this.inherited = GrantSettingsDraft.of(inherited)
                .with(GrantSetting.GRANT_TYPE, inherited.grantType().word());
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
        return meant;
    }

    private boolean isOwn(GrantSetting setting, String text) {
        return setting.isSecret()
                || text.equals(own.text(setting).orElse(""))
                || !text.equals(inherited.text(setting).orElse(""));
    }
}
