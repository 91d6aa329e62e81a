package io.camelcce.camel;

import static io.camelcce.camel.Application.message;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.camelcce.wiremock.ContactCenterExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with authorizations stops those who use them; all of it is told at once, each with its option. */
class FaultsOfAuthorizationsTest {

    private static final String NO_PART_OF_A_PATH =
            "the name of an integration must not be . or .., nor have a slash, backslash, percent sign or semicolon in it: it is a part of the redirect URI";
    private static final String TOO_LONG = "x".repeat(65);
    private static final Map<String, Object> PRESENTED = Map.of("Authorization", "Bearer t0ken-presented");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @ParameterizedTest
    @ValueSource(strings = {"&authorization=none", "&authorization=exchange"})
    void aRouteWithoutAnAuthorizationOfTheIntegrationDoesNotMind(String options) throws Exception {
        CONTACT_CENTER.contactCenter().acceptToken("t0ken-presented");
        try (Application application = new Application(FaultsOfAuthorizationsTest::makeFaulty)
                .with("calls", options)
                .start()) {
            assertThat(outcome(application.call("calls", PRESENTED)))
                    .isEqualTo(options.endsWith("none") ? "unauthorized" : "done");
            assertThat(CONTACT_CENTER.contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                    .hasSize(1);
        }
    }

    @Test
    void oneWithAnAuthorizationIsStopped() {
        assertThatThrownBy(() -> new Application(FaultsOfAuthorizationsTest::makeFaulty)
                        .with("calls", "")
                        .start())
                .hasStackTraceContaining("camel.component.cce.clientSecret: it is missing");
    }

    @Test
    void aMessageThatChoosesAnAuthorizationIsToldOfThem() throws Exception {
        try (Application application = new Application(FaultsOfAuthorizationsTest::makeFaulty)
                .with("calls", "&authorization=none&allowRoutingHeaders=true")
                .start()) {
            Exchange call = application.call("calls", Map.of(CceConstants.AUTHORIZATION, "night"));

            assertThat(outcome(call)).isEqualTo("unauthorized");
            assertThat(message(call)).contains("camel.component.cce.clientSecret: it is missing");
        }
    }

    @Test
    void theAdministratorIsToldOfThem() throws Exception {
        try (Application application = new Application(FaultsOfAuthorizationsTest::makeFaulty).start()) {
            assertThatThrownBy(application::administration).hasMessageContaining("clientSecret: it is missing");
            assertThatThrownBy(() -> application.cce().listIntegrations())
                    .hasMessageContaining("clientSecret: it is missing");
        }
    }

    @Test
    void authorizationsOfNoContactCenterAreTold() {
        Throwable refusal = catchThrowable(() -> new Application(cce -> {
                    cce.getIntegrations().put("sales", integration("sales.example.com"));
                    cce.getAuthorizations().put("night", new CceAuthorization());
                })
                .with("calls", "&integration=sales")
                .start());

        assertThat(refusal).hasStackTraceContaining("camel.component.cce.domain: it is missing: the credentials on");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Throwable refusal = catchThrowable(() -> new Application(FaultsOfAuthorizationsTest::breakEveryRule)
                .with("calls", "")
                .start());

        assertThat(faults(refusal))
                .containsExactlyInAnyOrder(
                        "maxConnectionsPerHost: it must be at least 1",
                        "connectTimeout: it must be 1 ms to 24 h",
                        "responseTimeout: it must be 1 ms to 24 h",
                        "publicUrl: http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https",
                        "deadline: it must be 1 ms to 24 h",
                        "keepAlive: it must not be negative",
                        "domain: 'cce.example.com/drapi' is not a domain (host[:port], such as cce.example.com): a domain is host[:port], without a path",
                        "accessToken: it must be a bearer token (RFC 6750): letters, digits and -._~+/ with = at the end, without 'Bearer'",
                        "clientId: it is missing: grantType=client-credentials needs it",
                        "clientSecret: it is missing: grantType=client-credentials needs it",
                        "tokenUrl: it is missing: grantType=client-credentials needs it, or an issuer, or a preset",
                        "accessToken: it has no use with grantType=client-credentials",
                        "integrations[sales].domain: 'http://sales.example.com' is not a domain (host[:port], such as cce.example.com): http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https",
                        "integrations[sales].api: it must be digitalRouting",
                        "integrations[sales].wireProfile: classpath:no-such.properties cannot be read: Cannot find resource: classpath:no-such.properties for URI: classpath:no-such.properties",
                        "integrations[sales].connectTimeout: it must be 1 ms to 24 h",
                        "integrations[sales].responseTimeout: it must be 1 ms to 24 h",
                        "integrations[sales].preset: it must be one of webex",
                        "integrations[sales].grantType: it must be one of authorization-code, client-credentials, fixed-token, exchange, none",
                        "integrations[sales].clientAuthentication: it must be one of basic, body",
                        "integrations[sales].issuer: it is no URL that credentials may be sent to: it needs a scheme and a host (ASCII letters, digits, hyphens and dots), as in https://cce.example.com",
                        "integrations[sales].authorizationUrl: it is no URL that credentials may be sent to: http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https",
                        "integrations[sales].tokenUrl: it is no URL that credentials may be sent to: it must not have a user, a query or a fragment",
                        "integrations[sales].refreshUrl: it is no URL that credentials may be sent to: the scheme must be https (or http on loopback)",
                        "integrations[sales].revocationUrl: it is no URL that credentials may be sent to: it is not a URL: Expected authority",
                        "integrations[sales].userInfoUrl: it is no URL that credentials may be sent to: it must not have a user, a query or a fragment",
                        "integrations[sales].clientId: it must be printable ASCII",
                        "integrations[sales].clientSecret: it must not have line breaks or other control characters",
                        "integrations[sales].scope: it must be words of ASCII without quotes and backslashes, with blanks between (RFC 6749, section 3.3)",
                        "integrations[sales].parameters: it must not have client_secret: the protocol sets that itself",
                        "integrations[sales].authorizations[night].clientId: it is missing: grantType=client-credentials needs it",
                        "integrations[sales].authorizations[night].clientSecret: it is missing: grantType=client-credentials needs it",
                        "integrations[sales].authorizations[night].tokenUrl: it is missing: grantType=client-credentials needs it, or an issuer, or a preset",
                        "integrations[sales].authorizations[NIGHT]: another authorization of this integration has this name",
                        "integrations[sales].authorizations[none]: none is no name for an authorization: authorization=none has a meaning of its own",
                        "integrations[sales].authorizations[ ]: a name must not be blank",
                        "integrations[default]: it is the name of the contact center of camel.component.cce.domain",
                        "store: it must be memory, file:FOLDER, a jdbc: URL, or the #bean: of a DataSource or an AuthorizationStore",
                        "integrations[sales].authorizations[night].refreshToken: it has no use with grantType=client-credentials",
                        "integrations[%s]: a name must have at most 64 characters, has 65".formatted(TOO_LONG),
                        "integrations[..]: " + NO_PART_OF_A_PATH,
                        "integrations[.]: " + NO_PART_OF_A_PATH,
                        "integrations[north/day]: " + NO_PART_OF_A_PATH,
                        "integrations[north\\day]: " + NO_PART_OF_A_PATH,
                        "integrations[50%]: " + NO_PART_OF_A_PATH,
                        "integrations[day;night]: " + NO_PART_OF_A_PATH);
        assertThat(String.join("", faults(refusal))).doesNotContain("hunter2");
    }

    private static void breakEveryRule(CceComponent cce) {
        cce.setDomain("cce.example.com/drapi");
        cce.setMaxConnectionsPerHost(0);
        cce.setConnectTimeout(0);
        cce.setResponseTimeout(-1);
        cce.getConfiguration().setDeadline(Long.MAX_VALUE);
        cce.setPublicUrl("http://camel.example.com");
        cce.setKeepAlive(-1);
        cce.setStore("mysql://root:hunter2@db");
        cce.setGrantType("client-credentials");
        cce.setAccessToken("hunter2 hunter2");
        CceIntegration sales = integration("http://sales.example.com");
        sales.setApi("taskRouting");
        sales.setWireProfile("classpath:no-such.properties");
        sales.setConnectTimeout("soon");
        sales.setResponseTimeout("25h");
        sales.setGrantType("password");
        sales.setPreset("github");
        sales.setClientId("kölner dom");
        sales.setClientSecret("hunter2\nhunter2");
        sales.setClientAuthentication("digest");
        sales.setIssuer("issuer");
        sales.setAuthorizationUrl("http://login.example.com/authorize");
        sales.setTokenUrl("https://hunter2@login.example.com/token");
        sales.setRefreshUrl("ftp://login.example.com/refresh");
        sales.setRevocationUrl("https://");
        sales.setUserInfoUrl("https://login.example.com/who#me");
        sales.setScope("fine \"quoted\"");
        sales.setParameters("client_secret=hunter2");
        CceAuthorization night = new CceAuthorization();
        night.setGrantType("client-credentials");
        night.setRefreshToken("hunter2");
        sales.getAuthorizations().put("night", night);
        sales.getAuthorizations().put("NIGHT", new CceAuthorization());
        sales.getAuthorizations().put("none", new CceAuthorization());
        sales.getAuthorizations().put(" ", new CceAuthorization());
        cce.getIntegrations().put("sales", sales);
        cce.getIntegrations().put("default", integration("cce.example.com"));
        cce.getIntegrations().put(TOO_LONG, integration("cce.example.com"));
        for (String name : List.of("..", ".", "north/day", "north\\day", "50%", "day;night")) {
            cce.getIntegrations().put(name, integration("cce.example.com"));
        }
    }

    private static List<String> faults(Throwable refusal) {
        Throwable cause = refusal;
        while (cause.getCause() != null && !String.valueOf(cause.getMessage()).startsWith("The cce component")) {
            cause = cause.getCause();
        }
        return Arrays.stream(String.valueOf(cause.getMessage())
                        .replace("The cce component cannot be used. ", "")
                        .split("(?:^|; )camel\\.component\\.cce\\."))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static void makeFaulty(CceComponent cce) {
        cce.setDomain(CONTACT_CENTER.contactCenter().domain());
        cce.setTokenUrl(CONTACT_CENTER.contactCenter().tokenUrl());
        cce.setClientId("demo");
    }

    private static CceIntegration integration(String domain) {
        CceIntegration integration = new CceIntegration();
        integration.setDomain(domain);
        return integration;
    }
}
