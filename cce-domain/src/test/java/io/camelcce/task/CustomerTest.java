package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "two\nlines"})
    void hasPlainTextsOnly(String text) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(text, null));
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(null, text));
    }

    @Test
    void canBeNobodyInParticular() {
        assertThat(new Customer(null, null).id()).isNull();
    }
}
