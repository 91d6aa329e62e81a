package io.camelcce.console.page;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.Refusal;
import io.camelcce.authorization.SettingFault;
import io.camelcce.console.web.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form for settings, as it is shown at first or again.
 *
 * @param status of the answer
 * @param texts what the fields hold
 * @param faults what is wrong with them
 * @param problems what is told above them
 * @param now what is told of a field that others changed meanwhile; empty for all others
 * @param force whether it is asked if what uses the authorization may stop
 * @param told what was filled in; null if nothing was
 */
record Draft(
        int status,
        Function<GrantSetting, String> texts,
        List<SettingFault> faults,
        List<Problem> problems,
        Function<GrantSetting, String> now,
        boolean force,
        @Nullable Notice told) {

    static Draft first(Function<GrantSetting, String> texts) {
        return new Draft(200, texts, List.of(), List.of(), Draft::nothing, false, null);
    }

    static Draft filledIn(FilledIn form) {
        List<Problem> problems = problems(form.faults()).toList();
        return new Draft(
                problems.isEmpty() ? 200 : 422,
                form::text,
                form.faults(),
                problems,
                Draft::nothing,
                false,
                form.told());
    }

    /** Of what was sent and not accepted: everything is kept but the secrets. */
    static Draft refused(Parameters form, Refusal refusal) {
        boolean stops = refusal instanceof Refusal.WouldStop;
        List<SettingFault> faults = refusal instanceof Refusal.Faulty faulty ? inOrder(faulty.faults()) : List.of();
        Stream<Problem> why = faults.isEmpty()
                ? Stream.of(new Problem(Sentence.of(refusal.text()), stops ? "field-force" : "field-name"))
                : problems(faults);
        return new Draft(
                faults.isEmpty() ? 409 : 422,
                setting -> form.get(setting.fieldName()),
                faults,
                Stream.concat(why, SecretWords.lost(form).stream()).toList(),
                Draft::nothing,
                stops || form.has("force"),
                null);
    }

    /**
     * Of what was sent after others had changed the authorization: with what differs from how it stands now.
     *
     * @param stands what the fields would hold now
     */
    static Draft changed(Parameters form, Refusal.ChangedMeanwhile refusal, Function<GrantSetting, String> stands) {
        Stream<Problem> why = Stream.of(new Problem(Sentence.of(refusal.text()), null));
        return new Draft(
                409,
                setting -> form.get(setting.fieldName()),
                List.of(),
                Stream.concat(why, SecretWords.lost(form).stream()).toList(),
                setting -> now(form.get(setting.fieldName()), stands.apply(setting)),
                false,
                null);
    }

    private static String nothing(GrantSetting setting) {
        return "";
    }

    private static String now(String sent, String stands) {
        if (sent.strip().equals(stands)) {
            return "";
        }
        return stands.isEmpty() ? "Now it is empty." : "Now it is “%s”.".formatted(stands);
    }

    /** In the order of the fields. */
    private static List<SettingFault> inOrder(List<SettingFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(SettingFault::setting))
                .toList();
    }

    private static Stream<Problem> problems(List<SettingFault> faults) {
        return faults.stream()
                .map(fault -> new Problem(
                        SettingWords.of(fault), "field-" + fault.setting().fieldName()));
    }
}
