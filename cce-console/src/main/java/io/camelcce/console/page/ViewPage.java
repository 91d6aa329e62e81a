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
        return desk.authorization(request, subject -> rows.row(subject)
                .<Response>map(row ->
                        Response.Page.of("Authorization " + subject.name(), "view.jte", model(request, subject, row)))
                .orElseGet(() -> new Response.NotFound("It was removed just now.")));
    }

    private ViewModel model(Request request, Subject subject, AuthorizationRow row) {
        TablePlace place = TablePlace.of(request.query());
        URI redirectUri = subject.integration().redirectUri();
        return new ViewModel(
                row,
                Paths.of(subject.of()),
                settings(subject),
                desk.momentIfAny(subject.authorization().track().settingsAt()),
                desk.momentIfAny(subject.authorization()
                        .grant()
                        .map(Grant::refreshExpiresAt)
                        .orElse(null)),
                redirectUri == null ? null : redirectUri.toString(),
                place,
                Trails.below(subject.of(), place),
                request.visitor().flash().take(Notice.class).orElse(null));
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
