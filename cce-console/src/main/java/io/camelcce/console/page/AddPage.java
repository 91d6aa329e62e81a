package io.camelcce.console.page;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Secret;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Parameters;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;

/** Adds an authorization: a name is enough, the rest is filled in from its integration. */
final class AddPage {

    private static final String HEADING = "Add Authorization";

    private final Desk desk;

    AddPage(Desk desk) {
        this.desk = desk;
    }

    Response show(Request request) {
        return desk.integration(request, integration -> page(integration, Draft.first(texts(integration)::shown)));
    }

    Response send(Request request) {
        return desk.integration(request, integration -> switch (request.form().get("deed")) {
            case "discover" -> discover(request, integration);
            case "preset" -> page(integration, Draft.filledIn(FilledIn.preset(request.form())));
            default -> add(request, integration);
        });
    }

    private Response discover(Request request, Integration integration) {
        FilledIn found = FilledIn.discovered(request.form(), integration, desk.authorizations());
        AuditLog.write(request.visitor(), "discover", integration.name().toString(), IssuerText.of(found));
        return page(integration, Draft.filledIn(found));
    }

    private Response add(Request request, Integration integration) {
        Parameters form = request.form();
        String name = form.get(GrantSetting.NAME.fieldName());
        String subject = integration.name() + "/" + name;
        Ruling ruling = desk.authorizations()
                .add(integration.name().value(), name, texts(integration).meant(form));
        if (ruling instanceof Ruling.Refused refused) {
            AuditLog.write(
                    request.visitor(),
                    "add",
                    subject,
                    "refused: " + refused.refusal().text());
            return page(integration, Draft.refused(form, refused.refusal()));
        }
        AuditLog.write(request.visitor(), "add", subject, "done");
        request.visitor().flash().put(Notice.done(name + " was added."));
        return new Response.SeeOther(Paths.of(integration.name()));
    }

    private static SettingTexts texts(Integration integration) {
        return new SettingTexts(GrantSettings.NONE, integration);
    }

    private static Response page(Integration integration, Draft draft) {
        String path = Paths.of(integration.name());
        return SettingsModel.page(
                HEADING,
                path + "/add",
                "Add",
                integration,
                null,
                TablePlace.FIRST,
                Trails.below(integration.name()),
                new SettingFields(draft, setting -> secret(setting, integration)));
    }

    private static String secret(GrantSetting setting, Integration integration) {
        GrantSettings settings = integration.settings();
        Secret secret =
                setting == GrantSetting.CLIENT_SECRET ? settings.client().secret() : settings.fixedToken();
        return secret == null
                ? ""
                : "Left empty, it is that of the integration, fingerprint %s.".formatted(secret.fingerprint());
    }
}
