package io.camelcce.camel;

import io.camelcce.authorization.Domain;
import io.camelcce.http.HttpSettings;
import io.camelcce.wire.WireProfile;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a component, checked.
 *
 * @param domain the contact centre
 * @param http how its client treats time and connections
 * @param patience how long a whole call may take
 * @param profile how its wire is spelled
 */
record CceSettings(Domain domain, HttpSettings http, Duration patience, WireProfile profile) {

    /** @throws IllegalArgumentException with everything that is wrong, each with its option and the rule */
    static CceSettings of(CceComponent component) {
        Faults faults = new Faults();
        Domain domain = faults.read("domain", () -> domain(component.getDomain()));
        Duration connect = faults.time("connectTimeout", component.getConnectTimeout());
        Duration response = faults.time("responseTimeout", component.getResponseTimeout());
        Duration patience = faults.time("deadline", component.getDeadline());
        int connections = component.getMaxConnectionsPerHost();
        faults.check("maxConnectionsPerHost", connections > 0, "must be at least 1");
        SSLContextParameters tls = faults.tls(component);
        WireProfile profile =
                faults.read("wireProfile", () -> profile(component.getCamelContext(), component.getWireProfile()));
        if (domain == null || profile == null || !faults.none()) {
            throw faults.exception();
        }
        return new CceSettings(domain, new HttpSettings(connect, response, connections, tls), patience, profile);
    }

    /** How long an exchange may take that is not part of a call, or that several calls wait for. */
    Duration oneExchange() {
        return http.connectTimeout().plus(http.responseTimeout());
    }

    private static Domain domain(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "it is missing: set it to the contact centre to call, host[:port], such as cce.example.com");
        }
        return Domain.parse(text.strip());
    }

    private static WireProfile profile(CamelContext context, @Nullable String uri) {
        if (uri == null || uri.isBlank()) {
            return WireProfile.digitalRouting();
        }
        try (InputStream stream = ResourceHelper.resolveMandatoryResourceAsInputStream(context, uri)) {
            return WireProfile.read(uri, stream);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s cannot be read: %s".formatted(uri, unreadable.getMessage()), unreadable);
        }
    }

    /** Every fault that is met, with the option that has it. */
    private static final class Faults {

        private static final Duration LONGEST = Duration.ofDays(1);

        private final List<String> faults = new ArrayList<>();

        <T> @Nullable T read(String option, Supplier<T> value) {
            try {
                return value.get();
            } catch (IllegalArgumentException illegal) {
                faults.add("camel.component.cce.%s: %s".formatted(option, illegal.getMessage()));
                return null;
            }
        }

        Duration time(String option, long millis) {
            check(option, millis > 0 && millis <= LONGEST.toMillis(), "must be 1 ms to 24 h");
            return Duration.ofMillis(millis);
        }

        void check(String option, boolean holds, String rule) {
            if (!holds) {
                faults.add("camel.component.cce.%s: it %s".formatted(option, rule));
            }
        }

        /** What to trust and to show in TLS, tried out; null if that is for camel-http to say. */
        @Nullable
        SSLContextParameters tls(CceComponent component) {
            SSLContextParameters own = component.getSslContextParameters();
            if (own == null && !component.isUseGlobalSslContextParameters()) {
                return null;
            }
            CamelContext context = component.getCamelContext();
            return own == null
                    ? read("useGlobalSslContextParameters", () -> usable(context, context.getSSLContextParameters()))
                    : read("sslContextParameters", () -> usable(context, own));
        }

        private static SSLContextParameters usable(CamelContext context, @Nullable SSLContextParameters parameters) {
            if (parameters == null) {
                throw new IllegalArgumentException("the Camel context has no SSLContextParameters");
            }
            try {
                parameters.createSSLContext(context);
                return parameters;
            } catch (GeneralSecurityException | IOException | RuntimeException unusable) {
                throw new IllegalArgumentException("it cannot be used: " + unusable.getMessage(), unusable);
            }
        }

        boolean none() {
            return faults.isEmpty();
        }

        IllegalArgumentException exception() {
            return new IllegalArgumentException("The cce component cannot be used. " + String.join("; ", faults));
        }
    }
}
