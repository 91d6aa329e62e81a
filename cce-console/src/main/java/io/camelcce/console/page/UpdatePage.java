package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.Refusal;
import io.camelcce.authorization.Revision;
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
            return page(request, subject, now(subject), Draft.first(setting -> stands(subject, setting)));
        });
    }

    Response send(Request request) {
        Revision seen = Revision.parse(request.form().get("seen"));
        return desk.authorization(
                request, seen, subject -> switch (request.form().get("deed")) {
                    case "discover" -> discover(request, subject, seen);
                    case "preset" -> page(request, subject, seen, Draft.filledIn(FilledIn.preset(request.form())));
                    default -> update(request, subject, seen);
                });
    }

    private Response update(Request request, Subject subject, Revision seen) {
        Parameters form = request.form();
        String another = form.get(GrantSetting.NAME.fieldName());
        Update update = desk.authorizations()
                .update(subject.of(), subject.name(), another, texts(subject).meant(form), seen, form.has("force"));
        if (update instanceof Update.Refused refused) {
            AuditLog.write(
                    request.visitor(),
                    "update",
                    subject.inLog(),
                    "refused: " + refused.refusal().text());
            return refused.refusal() instanceof Refusal.ChangedMeanwhile changed
                    ? asItStandsNow(request, changed)
                    : page(request, subject, seen, Draft.refused(form, refused.refusal()));
        }
        return updated(request, subject, (Update.Updated) update);
    }

    /**
     * Read again: others may have changed it after it was found. What they did since the refusal is not told, so it was
     * not seen.
     */
    private Response asItStandsNow(Request request, Refusal.ChangedMeanwhile changed) {
        return desk.integration(request, integration -> desk.authorization(integration, changed.name())
                .map(subject -> page(
                        request,
                        subject,
                        changed.now(),
                        Draft.changed(request.form(), changed, setting -> stands(subject, setting))))
                .orElseGet(() -> new Response.NotFound(Desk.NOT_THERE)));
    }

    private static Revision now(Subject subject) {
        return Revision.of(subject.authorization());
    }

    /** What a field of the form holds at first. */
    private static String stands(Subject subject, GrantSetting setting) {
        return setting == GrantSetting.NAME
                ? subject.name().value()
                : texts(subject).shown(setting);
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

    private Response discover(Request request, Subject subject, Revision seen) {
        FilledIn found = FilledIn.discovered(request.form(), subject.integration(), desk.authorizations());
        AuditLog.write(request.visitor(), "discover", subject.inLog(), IssuerText.of(found));
        return page(request, subject, seen, Draft.filledIn(found));
    }

    private static SettingTexts texts(Subject subject) {
        return new SettingTexts(subject.authorization().settings(), subject.integration());
    }

    private Response page(Request request, Subject subject, Revision seen, Draft draft) {
        return SettingsModel.page(
                "Update " + subject.name(),
                subject.path() + "/update",
                "Update",
                subject.integration(),
                seen,
                TablePlace.of(request.method() == Request.Method.GET ? request.query() : request.form()),
                subject.trail(),
                new SettingFields(draft, setting -> secrets.hint(subject.view(), setting)));
    }
}
