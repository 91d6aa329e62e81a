package io.camelcce.authorization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a grant type needs, and what it has no use for. */
final class GrantTypeRules {

    private static final Set<GrantSetting> OF_EVERY_TYPE =
            EnumSet.of(GrantSetting.INTEGRATION, GrantSetting.NAME, GrantSetting.GRANT_TYPE);

    private final GrantType type;
    private final SettingFaults faults;

    GrantTypeRules(GrantType type, SettingFaults faults) {
        this.type = type;
        this.faults = faults;
    }

    /**
     * Finds what is missing in settings that have what they take from others.
     *
     * @param remedy what else would do in place of an address
     */
    void findMissing(GrantSettings whole, String remedy) {
        boolean issuer = whole.endpoints().issuer() != null || faults.areOf(GrantSetting.ISSUER);
        switch (type) {
            case AUTHORIZATION_CODE -> {
                require(GrantSetting.CLIENT_ID, whole.client().id() != null, "");
                requireAddress(
                        GrantSetting.AUTHORIZATION_URL,
                        issuer || whole.endpoints().authorizationUrl() != null,
                        remedy);
                requireAddress(
                        GrantSetting.TOKEN_URL, issuer || whole.endpoints().tokenUrl() != null, remedy);
            }
            case CLIENT_CREDENTIALS -> {
                require(GrantSetting.CLIENT_ID, whole.client().id() != null, "");
                require(GrantSetting.CLIENT_SECRET, whole.client().secret() != null, "");
                requireAddress(
                        GrantSetting.TOKEN_URL, issuer || whole.endpoints().tokenUrl() != null, remedy);
            }
            case FIXED_TOKEN -> require(GrantSetting.ACCESS_TOKEN, whole.fixedToken() != null, "");
            case EXCHANGE, NONE -> {}
        }
    }

    /** Finds what is said in vain: somebody expects something of it. */
    void findUseless(Collection<GrantSetting> said) {
        Set<GrantSetting> useless = EnumSet.noneOf(GrantSetting.class);
        useless.addAll(said);
        useless.removeAll(OF_EVERY_TYPE);
        useless.removeIf(type::uses);
        useless.forEach(setting -> faults.add(setting, "has no use with grantType=%s".formatted(type.word())));
    }

    private void requireAddress(GrantSetting setting, boolean isThere, String remedy) {
        require(setting, isThere || faults.areOf(GrantSetting.PRESET), remedy);
    }

    private void require(GrantSetting setting, boolean isThere, String orElse) {
        if (!isThere && !faults.areOf(setting)) {
            faults.add(setting, "is missing: grantType=%s needs it%s".formatted(type.word(), orElse));
        }
    }
}
