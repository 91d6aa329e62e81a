package io.camelcce.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Host and an Origin say. */
class PlaceTest {

    @Test
    void anOriginHasThePortOfItsScheme() {
        assertThat(Place.ofUrl("https://Camel.Example.com")).contains(new Place("https", "camel.example.com", 443));
        assertThat(Place.ofUrl("http://[::1]:8080/cce?q")).contains(new Place("http", "[::1]", 8080));
    }

    @Test
    void aHostHasAPortOrNone() {
        assertThat(Place.ofAuthority("camel.example.com:8443")).contains(new Place(null, "camel.example.com", 8443));
        assertThat(Place.ofAuthority("CAMEL")).contains(new Place(null, "camel", Place.ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a/b", "a@b", "a:b:c", "a?b", "a#b", "//a", "http://a", "a,b", ":80", "a\r\nb", "a%"})
    void whatIsNoHostIsNoPlace(String authority) {
        assertThat(Place.ofAuthority(authority)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "camel.example.com", "//camel.example.com", "file:///x", "https://a@b"})
    void whatIsNoOriginIsNoPlace(String origin) {
        assertThat(Place.ofUrl(origin)).isEmpty();
    }
}
