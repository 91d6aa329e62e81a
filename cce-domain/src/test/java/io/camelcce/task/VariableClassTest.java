package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableClassTest {

    @ParameterizedTest
    @CsvSource({
        "cv_1, CALL",
        "cv_10, CALL",
        "user_, ECC",
        "user_DR_CustomerName, ECC",
        "facebookID, EXTENSION",
        "cv1, EXTENSION",
        "User_x, EXTENSION"
    })
    void isToldByTheNameAlone(String name, VariableClass variableClass) {
        assertThat(VariableClass.of(name)).isEqualTo(variableClass);
    }
}
