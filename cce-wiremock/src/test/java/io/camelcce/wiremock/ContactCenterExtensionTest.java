package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactCenterExtensionTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private static final String DOMAIN_AT_CLASS_LOADING = CCE.contactCenter().domain();

    @Test
    void theAddressThatAStaticInitialiserReadStaysTrue() {
        assertThat(CCE.contactCenter().domain()).isEqualTo(DOMAIN_AT_CLASS_LOADING);
        assertReachable(CCE.contactCenter());
    }

    @Test
    void aTestTakesTheContactCenterAsAParameter(SimulatedContactCenter contactCenter) {
        assertThat(contactCenter).isSameAs(CCE.contactCenter());
    }

    @Nested
    class InANestedClass {

        @Test
        void itIsStillTheSame(SimulatedContactCenter contactCenter) {
            assertThat(contactCenter.domain()).isEqualTo(DOMAIN_AT_CLASS_LOADING);
            assertReachable(contactCenter);
        }
    }

    @Nested
    class InAnotherNestedClass {

        @Test
        void itIsStillTheSame(SimulatedContactCenter contactCenter) {
            assertThat(contactCenter.domain()).isEqualTo(DOMAIN_AT_CLASS_LOADING);
            assertReachable(contactCenter);
        }
    }

    @Nested
    class BeforeEachTest {

        @Test
        void allIsForgottenForTheFirst() {
            assertNothingRemembered();
        }

        @Test
        void allIsForgottenForTheSecond() {
            assertNothingRemembered();
        }

        private void assertNothingRemembered() {
            ApiClient api = new ApiClient(CCE.contactCenter());
            assertThat(CCE.contactCenter().ledger().requests()).isEmpty();
            assertThat(api.get("t-1").status()).isEqualTo(401);
        }
    }

    static void assertReachable(SimulatedContactCenter contactCenter) {
        ApiClient api = new ApiClient(contactCenter);
        assertThat(api.send(api.to("/drapi/v1/ping").GET()).status()).isEqualTo(200);
    }
}
