package io.camelcce.auth.server;

import io.camelcce.auth.server.Discovered.Found;
import io.camelcce.auth.server.Located.Absent;
import io.camelcce.auth.server.Located.At;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationRequest.SignIn;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Granted;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OAuth 2.0 (RFC 6749) with authorization servers: authorization code with PKCE S256 (RFC 7636), refresh, client
 * credentials, revocation (RFC 7009), discovery (RFC 8414, OpenID Connect Discovery). Safe for any number of callers at
 * once. Each request is made once: who wants another attempt calls again.
 *
 * <ul>
 *   <li>A client without a secret is a public one: its id goes in the form. One with a secret shows it by Basic, unless
 *       its settings say otherwise.
 *   <li>Extra parameters go into the authorization request and the token requests. Those that a request has of itself,
 *       such as {@code state} or {@code redirect_uri}, are refused: nothing is sent then.
 *   <li>A URL of the settings comes before a discovered one. Metadata count only if they name the issuer as the settings
 *       write it; they are kept for an hour, and serve on while there are no newer ones.
 *   <li>A grant of fewer scopes than the settings ask for is refused, whoever granted it; the scopes of OpenID Connect
 *       itself, which servers often leave out, do not count. The tokens of a refused grant are dropped, not revoked:
 *       with some servers that would end the earlier grants of the same person, too.
 *   <li>The person is who the ID token names, or else, at a sign-in, the user info endpoint; the signature of the ID
 *       token is not checked. That is enough to show who signed in and to notice another person, and it is for nothing else.
 *   <li>A refresh is {@link Granting.Refused} only if the server says in the words of OAuth that it is over; what else
 *       goes wrong is {@link Granting.Failed}, so that no refresh token is given up for a gateway's error page.
 *   <li>No text holds a client secret, code, verifier or token that was sent, nor a token of the answer.
 * </ul>
 */
public final class OAuthServer implements AuthorizationServer {

    private final TokenTransport transport;
    private final TokenEndpoint tokenEndpoint;
    private final KnownServers servers;
    private final InstantSource clock;

    /**
     * @param transport carries the requests
     * @param clock tells when tokens expire and metadata are old
     */
    public OAuthServer(TokenTransport transport, InstantSource clock) {
        this.transport = transport;
        this.tokenEndpoint = new TokenEndpoint(transport, clock);
        this.servers = new KnownServers(transport, clock);
        this.clock = clock;
    }

    /** Is not kept: whoever mends the server, or the issuer, asks again at once. */
    @Override
    public Discovery discover(ServerUrl issuer) {
        Discovered answer = new MetadataRequest(issuer, transport, clock).send();
        return answer instanceof Found found
                ? found.metadata().discovery()
                : new Discovery.NotFound(((Discovered.Missing) answer).why().text());
    }

    @Override
    public AuthorizationRequest authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt) {
        String fault = fault(settings);
        if (!fault.isEmpty()) {
            return new NotPossible(fault);
        }
        // Nobody is sent to sign in for a code that could not be exchanged.
        Located token = whereabouts(settings).token();
        Located signIn = token instanceof At ? whereabouts(settings).authorization() : token;
        return signIn instanceof At at
                ? new SignIn(new SignInUri(settings, attempt).at(at.url()), attempt.expiresAt())
                : new NotPossible(signIn.failed().text());
    }

    /** Empty, too, if the metadata were never to be had. */
    @Override
    public Optional<String> issuerOfCallbacks(GrantSettings settings) {
        ServerUrl issuer = settings.endpoints().issuer();
        return issuer != null
                        && servers.of(issuer) instanceof Found found
                        && found.metadata().namesIssuerInCallbacks()
                ? Optional.of(issuer.toString())
                : Optional.empty();
    }

    @Override
    public Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code) {
        Located endpoint = whereabouts(settings).token();
        Granting granting = ask(settings, GrantMessage.code(code, attempt), endpoint);
        return granting instanceof Granted granted ? identified(settings, granted.grant()) : granting;
    }

    @Override
    public Granting refresh(GrantSettings settings, Grant grant) {
        Secret refreshToken = grant.refreshToken();
        if (refreshToken == null) {
            return new Granting.Refused("There is no refresh token: authorize again");
        }
        Located endpoint = whereabouts(settings).refresh();
        Granting granting = ask(settings, GrantMessage.refresh(refreshToken, grant), endpoint);
        return granting instanceof Granted granted
                ? new Granted(new Continuation(grant).with(granted.grant()))
                : granting;
    }

    @Override
    public Granting clientCredentials(GrantSettings settings) {
        Located endpoint = whereabouts(settings).token();
        return ask(settings, GrantMessage.clientCredentials(settings.scopes()), endpoint);
    }

    @Override
    public String revoke(GrantSettings settings, Grant grant) {
        Located located = whereabouts(settings).revocation();
        if (located instanceof Absent) {
            return "the authorization server has no revocation endpoint: its tokens stay good until they expire";
        }
        if (!(located instanceof At at)) {
            return Revocation.notRevoked(located.failed());
        }
        String fault = fault(settings);
        return fault.isEmpty()
                ? new Revocation(transport, clock).revoke(at.url(), settings.client(), grant)
                : Revocation.notRevoked(new Failed(fault, false, null));
    }

    private Granting ask(GrantSettings settings, GrantMessage message, Located endpoint) {
        String fault = fault(settings);
        if (!fault.isEmpty()) {
            return new Failed(fault, false, null);
        }
        if (!(endpoint instanceof At at)) {
            return endpoint.failed();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(message.fields());
        fields.putAll(new ExtraParameters(settings.parameters()).fields());
        TokenInquiry inquiry = new TokenInquiry(
                at.url(),
                settings.endpoints().issuer(),
                settings.client(),
                message.kind(),
                settings.scopes(),
                new Redaction(settings.client(), message.secrets()));
        return tokenEndpoint.ask(inquiry, new ClientForm(settings.client(), fields), clock.instant());
    }

    /** The grant with the person, if somebody knows who it is. */
    private Granted identified(GrantSettings settings, Grant grant) {
        AccessToken token = grant.accessToken();
        return grant.person() != null || token == null
                ? new Granted(grant)
                : new Granted(grant.of(person(settings, grant, token)));
    }

    private @Nullable String person(GrantSettings settings, Grant grant, AccessToken token) {
        try {
            Redaction redaction = new Redaction(settings.client(), GrantSecrets.of(grant));
            return whereabouts(settings).userInfo() instanceof At at
                    ? new UserInfo(transport, redaction).person(at.url(), token)
                    : null;
        } catch (RuntimeException notTold) {
            // The code is spent: a grant is not lost for a name.
            return null;
        }
    }

    /** Why nothing can be asked with these settings, for people; empty if it can. */
    private static String fault(GrantSettings settings) {
        String id = settings.client().id();
        return id == null || id.isBlank() ? "No client id is set" : new ExtraParameters(settings.parameters()).fault();
    }

    private Whereabouts whereabouts(GrantSettings settings) {
        return new Whereabouts(settings.endpoints(), servers);
    }
}
