package io.camelcce.console.page;

import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.camel.monitor.AuthorizationReport;
import io.camelcce.camel.monitor.ReportPage;
import io.camelcce.camel.monitor.ReportedAuthorization;
import io.camelcce.console.web.Parameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The authorizations of an integration, page by page. */
final class AuthorizationRows {

    static final int ON_A_PAGE = 50;

    private final Desk desk;

    AuthorizationRows(Desk desk) {
        this.desk = desk;
    }

    /** @param query which page, and what their names contain */
    AuthorizationTable table(Integration integration, Parameters query) {
        TablePlace place = TablePlace.of(query);
        String filter = place.filter();
        IntegrationName name = integration.name();
        int page = place.page();
        Rulings rulings = Rulings.of(integration, desk.authorizations());
        ReportPage some = page(name, filter, page);
        int pages = Math.max(1, (some.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (page > pages) {
            page = pages;
            some = page(name, filter, page);
        }
        String path = Paths.of(name);
        return new AuthorizationTable(
                name.value(),
                path,
                filter,
                some.total(),
                page,
                pages,
                path + "/rows" + new TablePlace(page, filter).query(),
                page > 1 ? path + new TablePlace(page - 1, filter).query() : null,
                page < pages ? path + new TablePlace(page + 1, filter).query() : null,
                some.some().stream().map(one -> row(integration, one, rulings)).toList());
    }

    /** One of them, as it stands in the table; empty if it went. */
    Optional<AuthorizationRow> row(Subject subject) {
        Rulings rulings = Rulings.of(subject.integration(), desk.authorizations());
        return desk.component()
                .authorizationReports()
                .report(subject.of(), subject.name())
                .map(report -> new ReportedAuthorization(subject.authorization(), report))
                .map(one -> row(subject.integration(), one, rulings));
    }

    private ReportPage page(IntegrationName name, String filter, int page) {
        return desk.component().authorizationReports().page(name, filter, (page - 1) * ON_A_PAGE, ON_A_PAGE);
    }

    private AuthorizationRow row(Integration integration, ReportedAuthorization reported, Rulings rulings) {
        NodeAuthorization one = reported.authorization();
        AuthorizationReport report = reported.report();
        return new AuthorizationRow(
                one.name().value(),
                Paths.of(integration.name(), one.name()),
                type(report.type()),
                Status.of(report.status()),
                sentence(report.cause()),
                report.byDefault(),
                one.declared(),
                Grants.person(one),
                Grants.personBefore(one),
                desk.momentIfAny(one.track().authorizedAt()),
                Grants.scopes(integration, one),
                desk.momentIfAny(report.expiresAt()),
                desk.momentIfAny(report.lastSuccess()),
                desk.momentIfAny(report.lastFailure()),
                sentence(report.failure()),
                report.uses().stream().map(usage -> Use.of(usage, desk)).toList(),
                rulings.on(one, report.uses()));
    }

    /** As Webex Connect calls it, and how its tokens are come by. */
    private static String type(GrantType type) {
        return switch (type) {
            case AUTHORIZATION_CODE, CLIENT_CREDENTIALS -> "oauth2, " + type.word();
            case FIXED_TOKEN, EXCHANGE, NONE -> type.word();
        };
    }

    private static @Nullable String sentence(@Nullable String text) {
        return text == null ? null : Sentence.of(text);
    }
}
