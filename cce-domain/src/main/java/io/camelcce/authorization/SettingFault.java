package io.camelcce.authorization;

/**
 * A setting that breaks a rule.
 *
 * @param setting which one
 * @param rule what it has to be, for people; does not hold the value
 */
public record SettingFault(GrantSetting setting, String rule) {

    @Override
    public String toString() {
        return setting.fieldName() + " " + rule;
    }
}
