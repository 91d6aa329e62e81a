package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.Declaration;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.http.HttpSettings;
import io.camelcce.wire.WireProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** Reads the settings of all integrations out of the options of a component. */
final class SettingsReader {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_REPEATS = 1_000_000;
    private static final String API = "digitalRouting";
    private static final Pattern NO_PART_OF_A_PATH = Pattern.compile("\\.{1,2}|.*[/\\\\%;].*", Pattern.DOTALL);
    private static final Domain UNREADABLE = Domain.parse("unreadable.invalid");

    private final CceComponent component;
    private final CamelContext context;
    private final OptionFaults faults = new OptionFaults();
    private final OptionFaults ofAuthorizations = faults.ofAuthorizations();

    private SettingsReader(CceComponent component) {
        this.component = component;
        this.context = component.getCamelContext();
    }

    /**
     * The options of a component.
     *
     * @throws IllegalArgumentException if no call can be made: with everything that is wrong, each with its option and
     *     the rule
     */
    static CceOptions read(CceComponent component) {
        return new SettingsReader(component).all();
    }

    private CceOptions all() {
        Defaults defaults = defaults();
        ofAuthorizations.check("keepAlive", component.getKeepAlive() >= 0, "must not be negative");
        Map<IntegrationName, CceSettings> read = new LinkedHashMap<>();
        CceIntegration own = own();
        if (given(component.getDomain()).isPresent()
                || component.getIntegrations().isEmpty()) {
            read.put(IntegrationName.DEFAULT, read(faults, IntegrationName.DEFAULT, own, defaults));
        } else {
            ofAuthorizations.check(
                    "domain",
                    GrantOptions.isEmpty(own) && own.getAuthorizations().isEmpty(),
                    "is missing: the credentials on the component are for its own domain and for no integration");
        }
        component.getIntegrations().forEach((name, integration) -> named(name, integration, defaults, read));
        StoreChoice store = StoreChoice.of(component, ofAuthorizations);
        faults.throwThem();
        return new CceOptions(read, store, faults.told());
    }

    private Defaults defaults() {
        int connections = component.getMaxConnectionsPerHost();
        faults.check("maxConnectionsPerHost", connections > 0, "must be at least 1");
        HttpSettings http = new HttpSettings(
                time(faults, "connectTimeout", component.getConnectTimeout()),
                time(faults, "responseTimeout", component.getResponseTimeout()),
                Math.max(1, connections),
                tls());
        URI publicUrl = given(component.getPublicUrl())
                .map(text -> ofAuthorizations.read("publicUrl", () -> ServerUrl.parse(text)))
                .map(ServerUrl::uri)
                .orElse(null);
        int retryBudget = component.getRetryBudget();
        boolean isBudget = retryBudget >= 0 && retryBudget <= MOST_REPEATS;
        faults.check("retryBudget", isBudget, "must be 0 to " + MOST_REPEATS);
        new RetryOptions(component.getConfiguration()).check(faults::add);
        return new Defaults(publicUrl, isBudget ? retryBudget : 0, http);
    }

    private void named(
            String text, CceIntegration integration, Defaults defaults, Map<IntegrationName, CceSettings> read) {
        OptionFaults below = faults.below("integrations", text);
        IntegrationName name = below.readName(() -> integrationName(text));
        if (name != null && read.containsKey(name)) {
            below.addOfAll("it is the name of the contact center of camel.component.cce.domain");
        } else if (name != null) {
            read.put(name, read(below, name, integration, defaults));
        }
    }

    /** It stands in the redirect URI: servers refuse these there, encoded or not. */
    private static IntegrationName integrationName(String text) {
        if (NO_PART_OF_A_PATH.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "the name of an integration must not be . or .., nor have a slash, backslash, percent sign or semicolon in it: it is a part of the redirect URI");
        }
        return new IntegrationName(text);
    }

    private CceIntegration own() {
        CceIntegration own = new CceIntegration();
        own.setDomain(component.getDomain());
        own.setApi(component.getApi());
        own.setWireProfile(component.getWireProfile());
        own.setAuthorizations(component.getAuthorizations());
        own.setGrantType(component.getGrantType());
        own.setPreset(component.getPreset());
        own.setClientId(component.getClientId());
        own.setClientSecret(component.getClientSecret());
        own.setClientAuthentication(Optional.ofNullable(component.getClientAuthentication())
                .map(Enum::name)
                .orElse(null));
        own.setIssuer(component.getIssuer());
        own.setAuthorizationUrl(component.getAuthorizationUrl());
        own.setTokenUrl(component.getTokenUrl());
        own.setRefreshUrl(component.getRefreshUrl());
        own.setRevocationUrl(component.getRevocationUrl());
        own.setUserInfoUrl(component.getUserInfoUrl());
        own.setScope(component.getScope());
        own.setParameters(component.getParameters());
        own.setAccessToken(component.getAccessToken());
        own.setRefreshToken(component.getRefreshToken());
        return own;
    }

    private CceSettings read(OptionFaults at, IntegrationName name, CceIntegration options, Defaults defaults) {
        Domain domain = at.read("domain", () -> domain(options.getDomain()));
        at.check("api", given(options.getApi()).map(API::equals).orElse(true), "must be " + API);
        WireProfile profile = at.read("wireProfile", () -> profile(options.getWireProfile()));
        HttpSettings http = new HttpSettings(
                time(at, "connectTimeout", options.getConnectTimeout(), defaults.http.connectTimeout()),
                time(at, "responseTimeout", options.getResponseTimeout(), defaults.http.responseTimeout()),
                defaults.http.connectionsPerHost(),
                tls(at, "sslContextParameters", options.getSslContextParameters(), defaults.http.tls()));
        SSLContextParameters ofTokens =
                tls(at.ofAuthorizations(), "tokenSslContextParameters", tokenTls(options), http.tls());
        HttpSettings tokenHttp =
                new HttpSettings(http.connectTimeout(), http.responseTimeout(), http.connectionsPerHost(), ofTokens);
        GrantOptions grants = new GrantOptions(at.ofAuthorizations(), options);
        return new CceSettings(
                new Integration(
                        name,
                        domain == null ? UNREADABLE : domain,
                        API,
                        OfferedNodes.all(),
                        grants.settings(),
                        redirectUri(defaults.publicUrl, name)),
                declarations(at.ofAuthorizations(), options, grants),
                http,
                tokenHttp,
                defaults.retryBudget,
                profile == null ? WireProfile.digitalRouting() : profile);
    }

    private @Nullable SSLContextParameters tokenTls(CceIntegration options) {
        return options.getTokenSslContextParameters() == null && options.getSslContextParameters() == null
                ? component.getTokenSslContextParameters()
                : options.getTokenSslContextParameters();
    }

    private static List<Declaration> declarations(OptionFaults at, CceIntegration options, GrantOptions grants) {
        List<Declaration> declared = new ArrayList<>();
        grants.own().ifPresent(declared::add);
        options.getAuthorizations().forEach((text, authorization) -> {
            OptionFaults below = at.below("authorizations", text);
            AuthorizationName name = below.readName(() -> new AuthorizationName(text));
            if (name != null && declared.stream().anyMatch(one -> one.name().isLike(name))) {
                below.addOfAll("another authorization of this integration has this name");
            } else if (name != null) {
                declared.add(grants.declared(below, name, authorization));
            }
        });
        return declared;
    }

    private static @Nullable URI redirectUri(@Nullable URI publicUrl, IntegrationName name) {
        if (publicUrl == null) {
            return null;
        }
        String encoded = URLEncoder.encode(name.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(publicUrl.toString().replaceFirst("/+$", "") + "/cce/callback/" + encoded);
    }

    private static Domain domain(@Nullable String text) {
        return Domain.parse(given(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "it is missing: set it to the contact centre to call, host[:port], such as cce.example.com")));
    }

    private WireProfile profile(@Nullable String option) {
        String uri = given(option).or(() -> given(component.getWireProfile())).orElse(null);
        if (uri == null) {
            return WireProfile.digitalRouting();
        }
        try (InputStream stream = ResourceHelper.resolveMandatoryResourceAsInputStream(context, uri)) {
            return WireProfile.read(uri, stream);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s cannot be read: %s".formatted(uri, unreadable.getMessage()), unreadable);
        }
    }

    private static Duration time(OptionFaults at, String option, long millis) {
        boolean holds = millis > 0 && millis <= LONGEST.toMillis();
        at.check(option, holds, "must be 1 ms to 24 h");
        return holds ? Duration.ofMillis(millis) : LONGEST;
    }

    private static Duration time(OptionFaults at, String option, @Nullable String text, Duration otherwise) {
        return given(text).map(time -> time(at, option, millis(time))).orElse(otherwise);
    }

    private static long millis(String text) {
        try {
            return TimeUtils.toMilliSeconds(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noTime) {
            return 0;
        }
    }

    /** What to trust and to show in TLS, tried out; null if that is for camel-http to say. */
    private @Nullable SSLContextParameters tls() {
        SSLContextParameters own = component.getSslContextParameters();
        return own == null && component.isUseGlobalSslContextParameters()
                ? faults.read("useGlobalSslContextParameters", () -> usable(context.getSSLContextParameters()))
                : tls(faults, "sslContextParameters", own, null);
    }

    private @Nullable SSLContextParameters tls(
            OptionFaults at,
            String option,
            @Nullable SSLContextParameters own,
            @Nullable SSLContextParameters otherwise) {
        return own == null ? otherwise : at.read(option, () -> usable(own));
    }

    private SSLContextParameters usable(@Nullable SSLContextParameters parameters) {
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

    /**
     * What integrations have in common.
     *
     * @param publicUrl where browsers reach the application; null if they do not
     * @param http for integrations that do not say it themselves
     */
    private record Defaults(@Nullable URI publicUrl, int retryBudget, HttpSettings http) {}
}
