package io.camelcce.http;

import io.camelcce.authorization.HostRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, and leaves out the addresses that are never called: what may not be written as an address may not be
 * reached by a name, either.
 *
 * @param lookup of all addresses
 */
record CalledAddresses(DnsResolver lookup) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> called = new ArrayList<>();
        String broken = null;
        for (InetAddress address : lookup.resolve(host)) {
            String rule = HostRules.brokenRule(address.getHostAddress());
            if (rule == null) {
                called.add(address);
            } else {
                broken = rule;
            }
        }
        if (called.isEmpty() && broken != null) {
            throw new NeverCalled(broken);
        }
        return called.toArray(new InetAddress[0]);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return lookup.resolveCanonicalHostname(host);
    }
}
