package io.camelcce.architecture.violations.task;

import org.assertj.core.api.Assertions;

public final class UsesAFramework {

    void framework() {
        Assertions.assertThat(true).isTrue();
    }
}
