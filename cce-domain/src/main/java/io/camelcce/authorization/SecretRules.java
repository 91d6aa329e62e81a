package io.camelcce.authorization;

import java.util.Objects;

/** A client secret goes to the server that it was set for, as the secret of the client that it was set for. */
final class SecretRules {

    static final String GIVE_IT_AGAIN =
            "has to be given again: it would go to another server, or be shown for another client, than it was set for";
    static final String GIVE_ONE =
            "is missing: that of the integration goes to the server of the integration only, which these settings replace";

    private SecretRules() {}

    /**
     * The client of an update: an empty secret leaves the one that it has.
     *
     * @param own as they are given
     * @param earlier as they were
     * @param inherited what both take from their integration
     */
    static OAuthClient kept(GrantSettings own, GrantSettings earlier, GrantSettings inherited, SettingFaults faults) {
        Secret secret = earlier.client().secret();
        if (own.client().secret() != null || secret == null || faults.areOf(GrantSetting.CLIENT_SECRET)) {
            return own.client();
        }
        if (isForTheSame(own.on(inherited), earlier.on(inherited))) {
            return new OAuthClient(own.client().id(), secret, own.client().authentication());
        }
        faults.add(GrantSetting.CLIENT_SECRET, GIVE_IT_AGAIN);
        return own.client();
    }

    /** Finds settings that would be without a secret, and do not look as if that were meant. */
    static void findMissing(GrantSettings own, GrantSettings inherited, SettingFaults faults) {
        boolean sameClient = own.client().id() == null
                || own.client().id().equals(inherited.client().id());
        boolean lost = inherited.client().secret() != null
                && own.on(inherited).client().secret() == null;
        if (sameClient && lost && !faults.areOf(GrantSetting.CLIENT_SECRET)) {
            faults.add(GrantSetting.CLIENT_SECRET, GIVE_ONE);
        }
    }

    private static boolean isForTheSame(GrantSettings some, GrantSettings others) {
        return Objects.equals(some.client().id(), others.client().id())
                && Objects.equals(some.endpoints().issuer(), others.endpoints().issuer())
                && Objects.equals(
                        some.endpoints().tokenUrl(), others.endpoints().tokenUrl())
                && Objects.equals(
                        some.endpoints().refreshUrl(), others.endpoints().refreshUrl())
                && Objects.equals(
                        some.endpoints().revocationUrl(), others.endpoints().revocationUrl());
    }
}
