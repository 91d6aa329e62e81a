package io.camelcce.console.page;

import static io.camelcce.authorization.GrantSetting.ACCESS_TOKEN;
import static io.camelcce.authorization.GrantSetting.AUTHORIZATION_URL;
import static io.camelcce.authorization.GrantSetting.CLIENT_AUTHENTICATION;
import static io.camelcce.authorization.GrantSetting.CLIENT_ID;
import static io.camelcce.authorization.GrantSetting.CLIENT_SECRET;
import static io.camelcce.authorization.GrantSetting.GRANT_TYPE;
import static io.camelcce.authorization.GrantSetting.ISSUER;
import static io.camelcce.authorization.GrantSetting.PARAMETERS;
import static io.camelcce.authorization.GrantSetting.PRESET;
import static io.camelcce.authorization.GrantSetting.REFRESH_URL;
import static io.camelcce.authorization.GrantSetting.REVOCATION_URL;
import static io.camelcce.authorization.GrantSetting.SCOPE;
import static io.camelcce.authorization.GrantSetting.TOKEN_URL;
import static io.camelcce.authorization.GrantSetting.USER_INFO_URL;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.SettingFault;
import java.util.List;

/** Settings in words of people, in the order in which they are asked for. */
final class SettingWords {

    static final List<GrantSetting> ASKED = List.of(
            PRESET,
            GRANT_TYPE,
            CLIENT_ID,
            CLIENT_SECRET,
            CLIENT_AUTHENTICATION,
            ISSUER,
            AUTHORIZATION_URL,
            TOKEN_URL,
            REFRESH_URL,
            REVOCATION_URL,
            USER_INFO_URL,
            SCOPE,
            PARAMETERS,
            ACCESS_TOKEN);

    private SettingWords() {}

    static String label(GrantSetting setting) {
        return switch (setting) {
            case INTEGRATION -> "Integration";
            case NAME -> "Name";
            case PRESET -> "Preset";
            case GRANT_TYPE -> "Grant type";
            case CLIENT_ID -> "Client ID";
            case CLIENT_SECRET -> "Client secret";
            case CLIENT_AUTHENTICATION -> "Client authentication";
            case ISSUER -> "Issuer";
            case AUTHORIZATION_URL -> "Authorization URL";
            case TOKEN_URL -> "Token URL";
            case REFRESH_URL -> "Refresh URL";
            case REVOCATION_URL -> "Revocation URL";
            case USER_INFO_URL -> "User info URL";
            case SCOPE -> "Scope";
            case PARAMETERS -> "Parameters";
            case ACCESS_TOKEN -> "Access token";
        };
    }

    static String hint(GrantSetting setting) {
        return switch (setting) {
            case PRESET -> "Addresses of a server that is known by name.";
            case CLIENT_AUTHENTICATION -> "How the token URL takes the client's ID and secret.";
            case ISSUER -> "Servers that have one tell the addresses below themselves.";
            case REFRESH_URL -> "If it is not the token URL.";
            case SCOPE -> "Words with blanks between.";
            case PARAMETERS -> "More for the requests: name=value, with commas between.";
            case ACCESS_TOKEN -> "For the grant type fixed-token only.";
            default -> "";
        };
    }

    /** What is wrong, with the name of the setting; names tell themselves what they are. */
    static String of(SettingFault fault) {
        return Sentence.of(
                fault.setting() == GrantSetting.NAME ? fault.rule() : label(fault.setting()) + " " + fault.rule());
    }
}
