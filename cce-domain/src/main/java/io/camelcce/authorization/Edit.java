package io.camelcce.authorization;

import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Ruling.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Other settings for an authorization, and another name or the same: both are given, or neither is.
 *
 * @param name that it is to have
 * @param check makes its settings of what it said itself, and of what its integration says
 * @param seen how it was when the change was begun; null if it is meant however it is
 */
record Edit(
        String name,
        BiFunction<GrantSettings, GrantSettings, CheckedSettings> check,
        @Nullable Revision seen) {

    /**
     * What it comes to: all that is wrong is told at once.
     *
     * @param all among which the authorization is found
     * @param stopping usages that must not stop
     */
    Ruling on(Authorizations all, NodeAuthorization found, Integration centre, List<Usage> stopping, Instant now) {
        if (all.edit(found.name()) instanceof Refused refused) {
            return refused;
        }
        Optional<String> happened = seen == null ? Optional.empty() : seen.changedIn(found);
        if (happened.isPresent() && !isAsItStands(found, centre)) {
            return new Refused(new Refusal.ChangedMeanwhile(found.name(), happened.get(), Revision.of(found)));
        }
        SettingFaults faults = new SettingFaults();
        AuthorizationName called = called(found, faults).orElse(found.name());
        Ruling naming = all.rename(found.name(), called);
        CheckedSettings checked = check.apply(found.settings(), centre.settings());
        if (checked instanceof CheckedSettings.Faulty faulty) {
            if (naming instanceof Refused taken) {
                faults.add(GrantSetting.NAME, taken.refusal().text());
            }
            faulty.faults().forEach(fault -> faults.add(fault.setting(), fault.rule()));
        }
        if (!faults.areNone()) {
            return new Refused(new Refusal.Faulty(faults.all()));
        }
        if (naming instanceof Refused) {
            return naming;
        }
        GrantSettings settings = ((CheckedSettings.Valid) checked).settings();
        Ruling ruling = all.update(found.name(), settings, AuthorizationStatus.initial(centre, settings), stopping);
        return ruling instanceof Allowed allowed
                ? set(allowed.authorizations(), found, settings, now).rename(found.name(), called)
                : ruling;
    }

    /** Whether it changes nothing: a form that is sent twice is not refused for what it did itself. */
    private boolean isAsItStands(NodeAuthorization found, Integration centre) {
        return name.equals(found.name().value())
                && check.apply(found.settings(), centre.settings()) instanceof CheckedSettings.Valid valid
                && valid.settings().equals(found.settings());
    }

    /** What it is called already breaks no rule. */
    private Optional<AuthorizationName> called(NodeAuthorization found, SettingFaults faults) {
        return name.equals(found.name().value())
                ? Optional.of(found.name())
                : faults.read(GrantSetting.NAME, () -> AuthorizationName.given(name));
    }

    private static Authorizations set(
            Authorizations updated, NodeAuthorization found, GrantSettings settings, Instant now) {
        return settings.equals(found.settings()) ? updated : updated.with(found.name(), one -> one.setBy(found, now));
    }
}
