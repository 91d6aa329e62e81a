package io.camelcce.console.page;

import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.console.page.ViewModel.Detail;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Shows one authorization. */
final class ViewPage {

    private final Desk desk;
    private final AuthorizationRows rows;
    private final SecretWords secrets;

    ViewPage(Desk desk) {
        this.desk = desk;
        this.rows = new AuthorizationRows(desk);
        this.secrets = new SecretWords(desk);
    }

    Response show(Request request) {
        return shown(
                request,
                "view.jte",
                (subject, row) -> model(
                        request,
                        subject,
                        row,
                        request.visitor().flash().take(Notice.class).orElse(null)));
    }

    /** What there is to know of it alone, for the script: it changes while a sign-in is under way. */
    Response showFacts(Request request) {
        return shown(request, "facts.jte", (subject, row) -> model(request, subject, row, null));
    }

    private Response shown(Request request, String template, BiFunction<Subject, AuthorizationRow, ViewModel> model) {
        return desk.authorization(request, subject -> rows.row(subject)
                .<Response>map(
                        row -> Response.Page.of("Authorization " + subject.name(), template, model.apply(subject, row)))
                .orElseGet(() -> new Response.NotFound("It was removed just now.")));
    }

    private ViewModel model(Request request, Subject subject, AuthorizationRow row, @Nullable Notice notice) {
        TablePlace place = TablePlace.of(request.query());
        URI redirectUri = subject.integration().redirectUri();
        return new ViewModel(
                subject.of().value(),
                place.on(row.path() + "/facts"),
                row,
                settings(subject),
                desk.momentIfAny(subject.authorization().track().settingsAt()),
                desk.momentIfAny(subject.authorization()
                        .grant()
                        .map(Grant::refreshExpiresAt)
                        .orElse(null)),
                redirectUri == null ? null : redirectUri.toString(),
                place,
                Trails.below(subject.of(), place),
                notice);
    }

    private List<Detail> settings(Subject subject) {
        GrantSettings whole = subject.view().settings();
        GrantSettingsDraft own = GrantSettingsDraft.of(subject.authorization().settings());
        GrantSettingsDraft all = GrantSettingsDraft.of(whole)
                .with(GrantSetting.GRANT_TYPE, whole.grantType().word());
        List<Detail> details = new ArrayList<>();
        for (GrantSetting setting : SettingWords.ASKED) {
            String text = setting.isSecret()
                    ? secrets.of(subject.view(), setting)
                    : all.text(setting).orElse("");
            if (!text.isEmpty()) {
                details.add(new Detail(
                        SettingWords.label(setting),
                        text,
                        setting.isSecret() ? SecretWords.isOwn(subject.view(), setting) : own.says(setting)));
            }
        }
        return details;
    }
}
