package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExtensionPerTestTest {

    @RegisterExtension
    final ContactCenterExtension extension =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("mine", "secret"));

    private final SimulatedContactCenter startedByAField = extension.contactCenter();

    @Test
    void inAnInstanceFieldItRunsForTheTest(SimulatedContactCenter contactCenter) {
        assertThat(contactCenter).isSameAs(startedByAField);
        assertThat(contactCenter.clientId()).isEqualTo("mine");
        ContactCenterExtensionTest.assertReachable(contactCenter);
    }
}
