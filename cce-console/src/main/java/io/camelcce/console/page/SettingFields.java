package io.camelcce.console.page;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.OAuthPreset;
import io.camelcce.console.page.Field.Choice;
import io.camelcce.console.page.Field.Input;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form for settings.
 *
 * @param draft what each holds, and what is wrong
 * @param secrets what is told of the secrets that there are; empty for those that there are not
 */
record SettingFields(Draft draft, Function<GrantSetting, String> secrets) {

    List<Field> all() {
        return SettingWords.ASKED.stream().map(this::field).toList();
    }

    Field name() {
        return field(GrantSetting.NAME);
    }

    private Field field(GrantSetting setting) {
        return new Field(
                setting.fieldName(),
                SettingWords.label(setting),
                input(setting),
                setting.isSecret() ? "" : draft.texts().apply(setting),
                choices(setting),
                Stream.of(
                                SettingWords.hint(setting),
                                setting.isSecret()
                                        ? secrets.apply(setting)
                                        : draft.now().apply(setting))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                fault(setting));
    }

    private @Nullable String fault(GrantSetting setting) {
        String text = draft.faults().stream()
                .filter(fault -> fault.setting() == setting)
                .map(SettingWords::of)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    private static Input input(GrantSetting setting) {
        if (setting.isSecret()) {
            return Input.SECRET;
        }
        return switch (setting) {
            case PRESET, GRANT_TYPE, CLIENT_AUTHENTICATION -> Input.CHOICE;
            case ISSUER, AUTHORIZATION_URL, TOKEN_URL, REFRESH_URL, REVOCATION_URL, USER_INFO_URL -> Input.URL;
            default -> Input.TEXT;
        };
    }

    private static List<Choice> choices(GrantSetting setting) {
        return switch (setting) {
            case PRESET -> words("none", OAuthPreset.values(), OAuthPreset::word);
            case GRANT_TYPE -> words(null, GrantType.values(), GrantType::word);
            case CLIENT_AUTHENTICATION ->
                words("as usual (basic)", ClientAuthentication.values(), ClientAuthentication::word);
            default -> List.of();
        };
    }

    private static <E> List<Choice> words(@Nullable String nothing, E[] values, Function<E, String> word) {
        Stream<Choice> first = Stream.ofNullable(nothing).map(text -> new Choice("", text));
        Stream<Choice> rest = Arrays.stream(values).map(word).map(each -> new Choice(each, each));
        return Stream.concat(first, rest).toList();
    }
}
