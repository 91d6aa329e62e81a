package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there, or cannot be reached. */
class NotThereTest {

    @RegisterExtension
    final Office office = new Office();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integrations/other",
                "/integrations/other/add",
                "/integrations/sales/authorizations/other",
                "/integrations/sales/authorizations/other/facts",
                "/integrations/sales/authorizations/none",
                "/integrations/sales/authorizations/~0A",
                "/integrations/sales/authorizations/other/update"
            })
    void aNameThatNobodyHasIsNotFound(String path) {
        assertThat(office.visit().open(path).status()).isEqualTo(404);
    }

    @Test
    void aCallbackThatNobodyWaitsForChangesNothing() {
        Visit visit = office.visit().open("/callback/sales?code=t0ken-code&state=t0ken-state");

        assertThat(visit.heading()).isEqualTo("Nobody was authorized");
        assertThat(visit.page().html()).doesNotContain("t0ken-code", "t0ken-state");
    }

    @Test
    void whereNobodyCanSignInItIsSaid() {
        office.component().setPublicUrl(null);

        Visit visit = office.withPending("main");

        assertThat(visit.page().text()).contains("set camel.component.cce.publicUrl");
        assertThat(visit.description(visit.button("Authorize main"))).contains("a public URL");
        assertThat(visit.open("/integrations/sales/authorizations/main/authorize")
                        .press("Authorize main")
                        .page()
                        .select("#sign-in-result")
                        .text())
                .contains("needs a public URL");
    }
}
