package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.com/oauth2/token",
                "https://login.example.com",
                "https://login.example.com:8445/",
                "HTTPS://login.example.com",
                "https://10.1.2.3",
                "https://[2001:db8::1]:8443/token",
                "http://localhost",
                "http://LocalHost:8080/token",
                "http://127.0.0.1:8080",
                "http://127.255.255.255",
                "http://[::1]:8080"
            })
    void isHttpsOrHttpOnThisMachine(String text) {
        assertThat(ServerUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com",
                "http://127.0.0.1.evil.com",
                "http://localhost.evil.com",
                "http://evil-localhost",
                "http://128.0.0.1",
                "http://0.0.0.0",
                "http://[::2]",
                "http://[::ffff:7f00:1]"
            })
    void isNotHttpToAnotherMachine(String text) {
        assertRefused(text, "http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https");
    }

    @Property
    void isHttpOnAllOfTheLoopbackNetwork(
            @ForAll @IntRange(max = 255) int b,
            @ForAll @IntRange(max = 255) int c,
            @ForAll @IntRange(max = 255) int d) {
        String text = "http://127.%d.%d.%d".formatted(b, c, d);

        assertThat(ServerUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://cce.example.com", "ws://localhost", "jdbc://localhost", "httpss://cce.example.com"})
    void hasNoOtherScheme(String text) {
        assertRefused(text, "the scheme must be https (or http on loopback)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin@cce.example.com",
                "https://admin:hunter2@cce.example.com",
                "https://localhost@evil.com",
                "https://cce.example.com?a=b",
                "https://cce.example.com/?",
                "https://cce.example.com#a",
                "http://127.0.0.1/#"
            })
    void hasNoUserNoQueryAndNoFragment(String text) {
        assertRefused(text, "it must not have a user, a query or a fragment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cce.example.com:0", "https://cce.example.com:65536", "http://localhost:70000"})
    void hasAPortThatExists(String text) {
        assertRefused(text, "the port must be 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 443, 65535})
    void hasAnyPortThatExists(int port) {
        String text = "https://cce.example.com:" + port;

        assertThat(ServerUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cce.example.com",
                "/token",
                "//cce.example.com",
                "https:/token",
                "https:///token",
                "mailto:admin@example.com",
                "http://127.0.0.256",
                "http://1270.0.1.1",
                "https://under_score.example.com",
                "https://cce.example.com:port",
                "https://cce.example.com:-1",
                "https://cce.example.com:99999999999"
            })
    void hasASchemeAndAHost(String text) {
        assertRefused(
                text,
                "it needs a scheme and a host (ASCII letters, digits, hyphens and dots), as in https://cce.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://cce example.com, Illegal character in authority",
        "https://, Expected authority",
        "https://cce.example.com/a b, Illegal character in path",
        "https://cce.example.com\\@evil.com, Illegal character in authority",
        "https://[::1, Expected closing bracket for IPv6 address"
    })
    void isAUrl(String text, String reason) {
        assertRefused(text, "it is not a URL: " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.0:8443",
                "169.254.255.255",
                "[fe80::1]",
                "[FE80::1%25eth0]",
                "[febf:ffff::1]",
                "[::ffff:169.254.169.254]",
                "[0:0:0:0:0:FFFF:a9fe:a9fe]",
                "[::169.254.1.1]",
                "[64:ff9b::169.254.1.1]",
                "[::ffff:0:169.254.1.1]",
                "[64:ff9b:1::169.254.1.1]",
                "[64:ff9b:1:a9fe:1:100::]",
                "[64:ff9b:1:a9:fe:101::]",
                "[64:ff9b:1:0:a9:fe01:100:0]",
                "[2002:a9fe:a9fe::1]"
            })
    void isNotLinkLocal(String host) {
        assertRefused("https://" + host + "/token", "it must not be a link-local address (169.254.0.0/16, fe80::/10)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.google.internal",
                "Metadata.Google.Internal.",
                "metadata.goog",
                "100.100.100.200",
                "[::ffff:100.100.100.200]",
                "168.63.129.16",
                "[fd00:ec2::254]",
                "[FD00:0EC2:0:0:0:0:0:0254]",
                "[fd00:ec2::23]",
                "[fd00:ec2:ffff::1]",
                "[fd20:ce::254]",
                "[2002:6464:64c8::]",
                "[64:ff9b:1::168.63.129.16]"
            })
    void isNotWhereACloudKeepsMetadata(String host) {
        assertRefused("https://" + host, "it must not be an address where a cloud keeps metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2852039166", "0xa9fea9fe", "0XA9FEA9FE", "169.254.0251.1", "169.0254.1.1", "010.1.2.3"})
    void isAnAddressInOneSpellingOnly(String host) {
        assertRefused(
                "https://" + host, "an address must be four decimal numbers without leading zeros, as in 192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.253.169.254",
                "169.255.1.1",
                "100.100.100.201",
                "[fec0::1]",
                "[fe00::1]",
                "[::1]",
                "[fd00:ec3::254]",
                "[fd20:ce::255]",
                "[2002:a9fd:a9fe::a9fe:a9fe]",
                "[64:ff9b:1::169.253.1.1]",
                "[64:ff9b:2::169.254.1.1]",
                "[2001:db8::169.254.1.1]",
                "a-0x1.example.com",
                "1.example.com",
                "metadata.google.internal.example.com"
            })
    void isAnyOtherHost(String host) {
        assertThat(ServerUrl.parse("https://" + host)).hasToString("https://" + host);
    }

    @Test
    void isCheckedHoweverItIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServerUrl(URI.create("http://evil.com")));
    }

    private static void assertRefused(String text, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerUrl.parse(text))
                .withMessage(rule);
    }
}
