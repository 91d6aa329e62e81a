package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.camel.monitor.AuthorizationReport;
import io.camelcce.camel.monitor.AuthorizationReports;
import io.camelcce.camel.monitor.ReportPage;
import io.camelcce.camel.monitor.ReportedAuthorization;
import io.camelcce.camel.monitor.ReportedStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page shows of the authorizations of an integration. */
class AdministeredReportsTest {

    private static final AuthorizationName DAY = new AuthorizationName("South Day");

    private final Application application = new Application(cce -> {
        cce.setDomain("cce.example.com");
        cce.setStore("memory");
    });

    @BeforeEach
    void start() throws Exception {
        application.with("calls", "&authorization=South Day").start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void thoseWhoseNamesHaveSomethingInCommonAreFound() {
        add("North Day", "North Night", "South Day");

        ReportPage page = reports().page(IntegrationName.DEFAULT, " DAY", 1, 1);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.some()).singleElement().satisfies(one -> {
            assertThat(one.authorization().name()).isEqualTo(DAY);
            assertThat(one.report().authorization()).isEqualTo("South Day");
            assertThat(one.report().byDefault()).isFalse();
            assertThat(one.report().uses()).hasSize(1);
        });
        assertThat(reports().page(IntegrationName.DEFAULT, 0, 9)).hasSize(3);
        assertThat(reports().page(IntegrationName.DEFAULT, "west", 0, 9)).isEqualTo(new ReportPage(none(), 0));
        assertThat(reports().page(IntegrationName.DEFAULT, "day", -1, -1).some())
                .isEmpty();
    }

    @Test
    void oneIsFoundByItsName() {
        application.administration().add("default", "South Day", fixedToken("t0ken"));

        AuthorizationReport report =
                reports().report(IntegrationName.DEFAULT, DAY).orElseThrow();

        assertThat(report.status()).isEqualTo(ReportedStatus.AUTHORIZED);
        assertThat(report.byDefault()).isTrue();
        assertThat(report.uses()).hasSize(1);
        assertThat(reports().report(IntegrationName.DEFAULT, new AuthorizationName("Night")))
                .isEmpty();
        assertThat(reports().byDefault(IntegrationName.DEFAULT).map(AuthorizationReport::authorization))
                .contains("South Day");
    }

    @Test
    void thereAreNoneWhereNothingIsKept() {
        assertThat(reports().page(IntegrationName.DEFAULT, "", 0, 9)).isEqualTo(new ReportPage(none(), 0));
        assertThat(reports().byDefault(IntegrationName.DEFAULT)).isEmpty();
        assertThat(reports().report(new IntegrationName("other"), DAY)).isEmpty();
    }

    private static List<ReportedAuthorization> none() {
        return List.of();
    }

    private void add(String... names) {
        for (String name : names) {
            application.administration().add("default", name, fixedToken("t0ken"));
        }
    }

    private AuthorizationReports reports() {
        return application.cce().authorizationReports();
    }
}
