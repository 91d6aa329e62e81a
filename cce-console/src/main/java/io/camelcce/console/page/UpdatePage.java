package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.CheckedSettings;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.Refusal;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.SettingFault;
import io.camelcce.authorization.Update;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Parameters;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives an authorization other settings, another name, or both. */
final class UpdatePage {

    private final Desk desk;
    private final SecretWords secrets;

    UpdatePage(Desk desk) {
        this.desk = desk;
        this.secrets = new SecretWords(desk);
    }

    Response show(Request request) {
        return desk.authorization(request, subject -> {
            SettingTexts texts = texts(subject);
            return page(
                    subject,
                    Draft.first(setting ->
                            setting == GrantSetting.NAME ? subject.name().value() : texts.shown(setting)));
        });
    }

    Response send(Request request) {
        return desk.authorization(request, subject -> switch (request.form().get("deed")) {
            case "discover" -> discover(request, subject);
            case "preset" -> page(subject, Draft.filledIn(FilledIn.preset(request.form())));
            default -> update(request, subject);
        });
    }

    private Response update(Request request, Subject subject) {
        Parameters form = request.form();
        String another = form.get(GrantSetting.NAME.fieldName());
        boolean renamed = !another.equals(subject.name().value());
        Refusal unfit = renamed ? rulingOnName(subject, another) : null;
        if (unfit != null) {
            return refused(request, subject, "update", withFaultsOfSettings(subject, form, unfit));
        }
        Update update = desk.authorizations()
                .update(subject.of(), subject.name(), texts(subject).meant(form), form.has("force"));
        if (update instanceof Update.Refused refused) {
            return refused(request, subject, "update", refused.refusal());
        }
        AuditLog.write(
                request.visitor(),
                "update",
                subject.inLog(),
                request.form().has("force") ? "done, though routes stop" : "done");
        String told = ((Update.Updated) update).revocation();
        return renamed
                ? rename(request, subject, another, told)
                : done(request, subject, "%s was updated: %s".formatted(subject.name(), told));
    }

    private Response rename(Request request, Subject subject, String another, String told) {
        Ruling ruling = desk.authorizations().rename(subject.of(), subject.name(), another);
        if (ruling instanceof Ruling.Refused refused) {
            return refused(request, subject, "rename", refused.refusal());
        }
        AuditLog.write(request.visitor(), "rename", subject.inLog(), "done: " + another);
        return done(request, subject, "%s is %s now, and was updated: %s".formatted(subject.name(), another, told));
    }

    private Response discover(Request request, Subject subject) {
        FilledIn found = FilledIn.discovered(request.form(), subject.integration(), desk.authorizations());
        AuditLog.write(request.visitor(), "discover", subject.inLog(), "asked the issuer");
        return page(subject, Draft.filledIn(found));
    }

    private static Response done(Request request, Subject subject, String text) {
        request.visitor().flash().put(Notice.done(Sentence.ended(text)));
        return new Response.SeeOther(Paths.of(subject.of()));
    }

    /** What would be said of another name, asked before anything is changed. */
    private @Nullable Refusal rulingOnName(Subject subject, String another) {
        try {
            Ruling ruling =
                    desk.authorizations().list(subject.of()).rename(subject.name(), AuthorizationName.given(another));
            return ruling instanceof Ruling.Refused refused ? refused.refusal() : null;
        } catch (IllegalArgumentException illegal) {
            return new Refusal.Faulty(
                    List.of(new SettingFault(GrantSetting.NAME, String.valueOf(illegal.getMessage()))));
        }
    }

    /** So that all that is wrong is told at once. */
    private static Refusal withFaultsOfSettings(Subject subject, Parameters form, Refusal ofName) {
        if (ofName instanceof Refusal.Declared) {
            return ofName;
        }
        List<SettingFault> faults = new ArrayList<>();
        faults.add(
                ofName instanceof Refusal.Faulty faulty
                        ? faulty.faults().get(0)
                        : new SettingFault(GrantSetting.NAME, ofName.text()));
        if (texts(subject).meant(form).checkOn(subject.integration().settings())
                instanceof CheckedSettings.Faulty faulty) {
            // What is missing of the secrets may be there: an empty field leaves them.
            faulty.faults().stream()
                    .filter(fault -> !fault.setting().isSecret())
                    .forEach(faults::add);
        }
        return new Refusal.Faulty(faults);
    }

    private Response refused(Request request, Subject subject, String deed, Refusal refusal) {
        AuditLog.write(request.visitor(), deed, subject.inLog(), "refused: " + refusal.text());
        return page(subject, Draft.refused(request.form(), refusal));
    }

    private static SettingTexts texts(Subject subject) {
        return new SettingTexts(
                subject.authorization().settings(), subject.integration().settings());
    }

    private Response page(Subject subject, Draft draft) {
        return SettingsModel.page(
                "Update " + subject.name(),
                subject.path() + "/update",
                "Update",
                subject.integration(),
                subject.trail(),
                new SettingFields(draft, setting -> secrets.hint(subject.view(), setting)));
    }
}
