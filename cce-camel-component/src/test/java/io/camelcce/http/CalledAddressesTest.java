package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where names lead. */
class CalledAddressesTest extends HttpExchanges {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "fe80::1",
                "::ffff:169.254.169.254",
                "fd00:ec2::254",
                "100.100.100.200",
                "168.63.129.16"
            })
    void aNameThatLeadsWhereNobodyIsCalledIsRefused(String address) {
        assertThatExceptionOfType(NeverCalled.class).isThrownBy(() -> resolved(address));
    }

    @Test
    void ofSeveralAddressesTheOthersAreCalled() throws UnknownHostException {
        assertThat(resolved("fe80::1", "192.0.2.1", "169.254.1.1", "2001:db8::1"))
                .containsExactly(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("2001:db8::1"));
    }

    @Test
    void whatCannotBeLookedUpIsNotTakenForThat() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(CalledAddressesTest::resolved)
                .isNotInstanceOf(NeverCalled.class);
    }

    /** The address stands for a name: the client looks up either. */
    @Test
    void aClientOfOursTellsItAsAMatterOfSettings() {
        HttpTransport transport = transportTo("https://login.example.com", settings());

        HttpResult.NotSent result = notSent(transport.exchange(get("https://169.254.169.254/token"), AMPLE));

        assertThat(result.retryable()).isFalse();
        assertThat(result.failure().text())
                .isEqualTo("169.254.169.254 is not called for where its name leads:"
                        + " it must not be a link-local address (169.254.0.0/16, fe80::/10)");
    }

    private static InetAddress[] resolved(String... addresses) throws UnknownHostException {
        return new CalledAddresses(new Names(List.of(addresses))).resolve("login.example.com");
    }

    /** A name server that knows one name, with these addresses. */
    private record Names(List<String> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            List<InetAddress> found = new ArrayList<>();
            for (String address : addresses) {
                found.add(InetAddress.getByName(address));
            }
            return found.toArray(new InetAddress[0]);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
