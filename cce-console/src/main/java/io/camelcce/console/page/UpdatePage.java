package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.Update;
import io.camelcce.authorization.Usage;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Parameters;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.util.stream.Collectors;

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
                    request,
                    subject,
                    Draft.first(setting ->
                            setting == GrantSetting.NAME ? subject.name().value() : texts.shown(setting)));
        });
    }

    Response send(Request request) {
        return desk.authorization(request, subject -> switch (request.form().get("deed")) {
            case "discover" -> discover(request, subject);
            case "preset" -> page(request, subject, Draft.filledIn(FilledIn.preset(request.form())));
            default -> update(request, subject);
        });
    }

    private Response update(Request request, Subject subject) {
        Parameters form = request.form();
        String another = form.get(GrantSetting.NAME.fieldName());
        Update update = desk.authorizations()
                .update(subject.of(), subject.name(), another, texts(subject).meant(form), form.has("force"));
        if (update instanceof Update.Refused refused) {
            AuditLog.write(
                    request.visitor(),
                    "update",
                    subject.inLog(),
                    "refused: " + refused.refusal().text());
            return page(request, subject, Draft.refused(form, refused.refusal()));
        }
        return updated(request, subject, (Update.Updated) update);
    }

    private static Response updated(Request request, Subject subject, Update.Updated updated) {
        AuthorizationName now = updated.authorization().name();
        boolean renamed = !now.equals(subject.name());
        AuditLog.write(request.visitor(), "update", subject.inLog(), "done" + stopped(updated));
        if (renamed) {
            AuditLog.write(request.visitor(), "rename", subject.inLog(), "done: " + now);
        }
        String what = renamed
                ? "%s is %s now, and was updated".formatted(subject.name(), now)
                : "%s was updated".formatted(subject.name());
        request.visitor().flash().put(Notice.done(Sentence.ended("%s: %s".formatted(what, updated.revocation()))));
        return new Response.SeeOther(TablePlace.of(request.form()).on(Paths.of(subject.of())));
    }

    private static String stopped(Update.Updated updated) {
        return updated.stopped().isEmpty()
                ? ""
                : updated.stopped().stream()
                        .map(Usage::toString)
                        .collect(Collectors.joining(", ", ", until it is authorized again without tokens: ", ""));
    }

    private Response discover(Request request, Subject subject) {
        FilledIn found = FilledIn.discovered(request.form(), subject.integration(), desk.authorizations());
        AuditLog.write(request.visitor(), "discover", subject.inLog(), "asked the issuer");
        return page(request, subject, Draft.filledIn(found));
    }

    private static SettingTexts texts(Subject subject) {
        return new SettingTexts(subject.authorization().settings(), subject.integration());
    }

    private Response page(Request request, Subject subject, Draft draft) {
        return SettingsModel.page(
                "Update " + subject.name(),
                subject.path() + "/update",
                "Update",
                subject.integration(),
                TablePlace.of(request.method() == Request.Method.GET ? request.query() : request.form()),
                subject.trail(),
                new SettingFields(draft, setting -> secrets.hint(subject.view(), setting)));
    }
}
