package io.camelcce.docs;

import static java.util.stream.Collectors.joining;

import io.camelcce.authorization.CheckedSettings;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.SettingFault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings of an authorization: what the domain says of texts that break its rules, and of those that are missing. */
record SettingsTable() implements RenderedTable {

    private static final String NO_USE = "has no use";
    private static final String TOO_LONG = "x".repeat(10_000);
    private static final String URL_TOO_LONG = "https://login.example.com/" + TOO_LONG;

    @Override
    public Page page() {
        return Page.AUTHORIZATIONS;
    }

    @Override
    public String marker() {
        return "settings";
    }

    @Override
    public String markdown() {
        return Arrays.stream(GrantSetting.values())
                .filter(setting -> setting != GrantSetting.INTEGRATION && setting != GrantSetting.NAME)
                .map(setting -> "| `%s`%s | %s | %s | %s |\n"
                        .formatted(
                                setting.fieldName(),
                                setting.isSecret() ? ", secret" : "",
                                rules(setting),
                                types(setting, "is missing"),
                                uses(setting)))
                .collect(joining("", "| setting | it | needed by | of use with |\n|---|---|---|---|\n", ""));
    }

    private static String rules(GrantSetting setting) {
        String rules = rulesOf(setting);
        boolean repeated = setting.compareTo(GrantSetting.ISSUER) > 0 && rules.equals(rulesOf(GrantSetting.ISSUER));
        return repeated ? "as `%s`".formatted(GrantSetting.ISSUER.fieldName()) : rules;
    }

    private static String rulesOf(GrantSetting setting) {
        return illegal(setting)
                .flatMap(text -> faults(new GrantSettingsDraft().with(setting, text)))
                .filter(fault -> fault.setting() == setting)
                .map(SettingFault::rule)
                .filter(rule -> !rule.startsWith(NO_USE))
                .map(rule -> rule.replaceAll(", (has|are) \\d+$", "")
                        .replace("is no URL that credentials may be sent to: ", ""))
                .distinct()
                .collect(joining("; "));
    }

    /** Texts that break every rule of a setting's form, each at least one. */
    private static Stream<String> illegal(GrantSetting setting) {
        return switch (setting) {
            case INTEGRATION, NAME -> Stream.empty();
            case PRESET, GRANT_TYPE, CLIENT_AUTHENTICATION -> Stream.of("pigeon");
            case CLIENT_ID -> Stream.of("Zoë", TOO_LONG);
            case CLIENT_SECRET -> Stream.of("a\nb", TOO_LONG);
            case ISSUER, AUTHORIZATION_URL, TOKEN_URL, REFRESH_URL, REVOCATION_URL, USER_INFO_URL ->
                Stream.of(
                        "ftp://login.example.com",
                        "https://login.example.com?a=b",
                        "login",
                        "https://169.254.169.254",
                        "https://metadata.google.internal",
                        "https://0xa9fea9fe",
                        URL_TOO_LONG);
            case SCOPE -> Stream.of("\"quoted\"", TOO_LONG);
            case PARAMETERS ->
                Stream.of(
                        "nothing",
                        "a=1,a=2",
                        "ö=1",
                        "state=mine",
                        IntStream.range(0, 33).mapToObj(i -> "p" + i + "=1").collect(joining(",")));
            case ACCESS_TOKEN -> Stream.of("Bearer x", TOO_LONG);
        };
    }

    /** The grant types with which a draft that says nothing else has such a fault of a setting. */
    private static String types(GrantSetting setting, String fault) {
        return Arrays.stream(GrantType.values())
                .filter(type -> faultsOn(type, new GrantSettingsDraft())
                        .anyMatch(one -> one.setting() == setting && one.rule().startsWith(fault)))
                .map(type -> "`" + type.word() + "`")
                .collect(joining(", "));
    }

    /** The grant types with which it does something. */
    private static String uses(GrantSetting setting) {
        if (setting == GrantSetting.GRANT_TYPE) {
            return "all";
        }
        return Arrays.stream(GrantType.values())
                .filter(type -> faultsOn(type, new GrantSettingsDraft().with(setting, legal(setting)))
                        .noneMatch(one -> one.setting() == setting && one.rule().startsWith(NO_USE)))
                .map(type -> "`" + type.word() + "`")
                .collect(joining(", "));
    }

    private static String legal(GrantSetting setting) {
        return switch (setting) {
            case PRESET -> "webex";
            case CLIENT_AUTHENTICATION -> "basic";
            case ISSUER, AUTHORIZATION_URL, TOKEN_URL, REFRESH_URL, REVOCATION_URL, USER_INFO_URL ->
                "https://login.example.com";
            case PARAMETERS -> "audience=cce";
            default -> "x";
        };
    }

    private static Stream<SettingFault> faultsOn(GrantType type, GrantSettingsDraft draft) {
        return faults(draft.with(GrantSetting.GRANT_TYPE, type.word()));
    }

    private static Stream<SettingFault> faults(GrantSettingsDraft draft) {
        List<SettingFault> faults = draft.checkOn(GrantSettings.NONE) instanceof CheckedSettings.Faulty faulty
                ? faulty.faults()
                : List.of();
        return faults.stream();
    }
}
