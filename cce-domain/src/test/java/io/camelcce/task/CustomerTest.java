package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    @Property
    void hasANameOfUpTo210Latin1Bytes(@ForAll("upTo210") String name) {
        assertThat(new Customer(null, null, name).name()).isEqualTo(name);
    }

    @Property
    void hasNoLongerName(@ForAll("past210") String name) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(null, null, name));
    }

    @Property
    void hasANameThatCceCanHold(@ForAll("spoilt") String name) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(null, null, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two\nlines"})
    void hasPlainTextsOnly(String text) {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(text, null, null));
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(null, text, null));
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> new Customer(null, null, text));
    }

    @Test
    void canBeNobodyInParticular() {
        assertThat(new Customer(null, null, null).id()).isNull();
    }

    @Provide
    Arbitrary<String> upTo210() {
        return Texts.upTo(210, Texts.latin1());
    }

    @Provide
    Arbitrary<String> past210() {
        return Texts.past(210, Texts.latin1());
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Texts.spoiltBy(Texts.notLatin1(), Texts.latin1(), 210);
    }
}
