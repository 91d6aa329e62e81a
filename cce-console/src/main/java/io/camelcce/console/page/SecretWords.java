package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationView;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.KeptSecret;
import io.camelcce.console.web.Parameters;
import java.util.List;
import java.util.Optional;

/** What is told of a secret: that it is there, since when, and how to tell it from another. Never the secret itself. */
final class SecretWords {

    private final Desk desk;

    SecretWords(Desk desk) {
        this.desk = desk;
    }

    /** Of a secret that there is; empty if there is none. */
    String of(AuthorizationView view, GrantSetting setting) {
        return kept(view, setting).map(this::text).orElse("");
    }

    /** The same, for the field that another one can be typed into. */
    String hint(AuthorizationView view, GrantSetting setting) {
        return kept(view, setting)
                .map(secret -> text(secret) + " Left empty, it stays.")
                .orElse("");
    }

    /** Whether it is there, and the authorization's own. */
    static boolean isOwn(AuthorizationView view, GrantSetting setting) {
        return kept(view, setting).filter(secret -> !secret.ofIntegration()).isPresent();
    }

    /** What was typed into a form that is shown again, and has to be typed again. */
    static List<Problem> lost(Parameters form) {
        return SettingWords.ASKED.stream()
                .filter(setting -> setting.isSecret() && form.has(setting.fieldName()))
                .map(setting -> new Problem(
                        SettingWords.label(setting) + " has to be typed again: it is not shown.",
                        "field-" + setting.fieldName()))
                .toList();
    }

    private static Optional<KeptSecret> kept(AuthorizationView view, GrantSetting setting) {
        return setting == GrantSetting.CLIENT_SECRET ? view.clientSecret() : view.fixedToken();
    }

    private String text(KeptSecret secret) {
        if (secret.ofIntegration()) {
            return "That of the integration, fingerprint %s.".formatted(secret.fingerprint());
        }
        return secret.setAt() == null
                ? "Set, fingerprint %s.".formatted(secret.fingerprint())
                : "Set on %s, fingerprint %s."
                        .formatted(desk.moment(secret.setAt()).exact(), secret.fingerprint());
    }
}
