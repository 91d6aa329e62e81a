package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ContactCenterExtension.class)
class ExtensionByAnnotationTest {

    private final SimulatedContactCenter ofTheConstructor;

    ExtensionByAnnotationTest(SimulatedContactCenter contactCenter) {
        this.ofTheConstructor = contactCenter;
    }

    @BeforeAll
    static void itIsThereBeforeAllTests(SimulatedContactCenter contactCenter) {
        ContactCenterExtensionTest.assertReachable(contactCenter);
    }

    @Test
    void itRunsWithDefaults(SimulatedContactCenter contactCenter) {
        assertThat(contactCenter).isSameAs(ofTheConstructor);
        ContactCenterExtensionTest.assertReachable(contactCenter);
    }
}
