package io.camelcce.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What binds a browser to its session. */
class SessionCookieTest {

    private static final String VALUE = "t0ken_-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    private static SessionCookie cookie(@Nullable String scheme) {
        return cookie(scheme, 8080, "");
    }

    private static SessionCookie cookie(@Nullable String scheme, int port, String publicUrl) {
        return new SessionCookie(new Served(scheme, Served.LOOPBACK, port, publicUrl, List.of(), "/cce", true));
    }

    private static String set(@Nullable String scheme, String host) {
        return setBy(cookie(scheme), host);
    }

    private static String setBy(SessionCookie cookie, String host) {
        Caller caller = new Caller(host, null, null, null, null, null, null, "-", true);
        return cookie.of(new Visitor("ann", "-", Secret.of(VALUE), Secret.of("t0ken"), new Flash(), true), caller);
    }

    @Test
    void withoutTlsItIsForThisMachine() {
        for (String host : List.of("127.0.0.1:8080", "localhost:8080", "[::1]:8080")) {
            assertThat(set("http", host))
                    .isEqualTo("cce-console-8080=" + VALUE + "; Path=/cce; HttpOnly; SameSite=Lax");
        }
    }

    @Test
    void otherwiseItTravelsByTlsOnly() {
        assertThat(set("https", "127.0.0.1:8080")).endsWith("; Secure");
        assertThat(set("http", "camel.example.com")).endsWith("; Secure");
        assertThat(set(null, "camel.example.com")).endsWith("; Secure");
    }

    @Test
    void behindAProxyWithTlsItTravelsByTlsWhateverHostIsSentOn() {
        assertThat(setBy(cookie("http", 8080, "https://camel.example.com"), "127.0.0.1:8080"))
                .endsWith("; Secure");
        assertThat(setBy(cookie("http", 8080, "http://localhost:8080"), "127.0.0.1:8080"))
                .doesNotContain("Secure");
    }

    @Test
    void consolesOfOneHostHaveTheirOwn() {
        assertThat(cookie("http", 8081, "").find("cce-console-8080=" + VALUE)).isEmpty();
        assertThat(setBy(cookie("http", Served.UNKNOWN, ""), "localhost:8080")).startsWith("cce-console=" + VALUE);
        assertThat(cookie("http", Served.UNKNOWN, "").find("cce-console=" + VALUE))
                .contains(Secret.of(VALUE));
    }

    @Test
    void itIsFoundAmongOthers() {
        assertThat(cookie("http").find("a=b; cce-console-8080=" + VALUE + "; c=d"))
                .contains(Secret.of(VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cce-console-8080=",
                "cce-console-8080=short",
                "x-cce-console-8080=" + VALUE,
                "cce-console-8080"
            })
    void whatIsNoneIsNotFound(String cookies) {
        assertThat(cookie("http").find(cookies)).isEmpty();
    }
}
