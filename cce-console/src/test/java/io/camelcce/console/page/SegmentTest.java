package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of any characters are parts of paths that nobody on the way changes. */
class SegmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"main", "..", ".", "a/b", "a\\b", "a;b", "100 %", "~41", "Höhe 😀", "a.b", "%2e%2e", "?#&"})
    void aNameComesBackAsItWas(String name) {
        assertThat(Segment.of(name)).matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
        assertThat(Segment.read(Segment.of(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "~", "~4", "~zz", "x~", "é😀"})
    void whatIsNoEscapeStandsForItself(String segment) {
        assertThat(Segment.read(segment)).isEqualTo(segment);
    }
}
