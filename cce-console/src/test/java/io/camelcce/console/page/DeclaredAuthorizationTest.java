package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceIntegration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in the configuration of the application is shown, and changed there. */
class DeclaredAuthorizationTest {

    @RegisterExtension
    final Office office = new Office();

    @BeforeEach
    void declare() {
        CceIntegration machine = new CceIntegration();
        machine.setDomain(office.contactCenter().domain());
        machine.setTokenUrl(office.contactCenter().tokenUrl());
        machine.setClientId(office.contactCenter().clientId());
        machine.setClientSecret(office.contactCenter().clientSecret());
        office.component().getIntegrations().put("machine", machine);
    }

    @Test
    void itIsMarkedAndSaysWhyItCannotBeChanged() {
        Visit visit = office.visit().open("/integrations/machine");

        assertThat(visit.row("default").text()).contains("declared", "oauth2, client-credentials", "Authorized");
        assertThat(visit.description(visit.button("Update default"))).contains("change it there");
        assertThat(visit.description(visit.button("Remove default"))).contains("change it there");
        assertThat(visit.description(visit.button("Authorize again default"))).contains("Nobody can sign in");
    }

    @Test
    void whoSendsTheFormAllTheSameIsToldWhy() {
        Visit visit = office.visit()
                .open("/integrations/machine/authorizations/default/update")
                .press("Update");

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.page().select("[role=alert]").text()).contains("change it there");
    }

    @Test
    void itCanBeTested() {
        assertThat(office.visit()
                        .open("/integrations/machine")
                        .press("Test default")
                        .notice())
                .contains("passed", "Token accepted: yes");
    }
}
