package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import io.camelcce.auth.BearerToken;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Declaration;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how tokens are come by out of options, and which authorizations those declare. */
final class GrantOptions {

    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");
    private static final Map<String, GrantType> TYPES = Map.of(
            "authorizationcode", GrantType.AUTHORIZATION_CODE,
            "clientcredentials", GrantType.CLIENT_CREDENTIALS,
            "fixedtoken", GrantType.FIXED_TOKEN,
            "exchange", GrantType.EXCHANGE,
            "none", GrantType.NONE);

    private GrantOptions() {}

    /** What options say, by themselves. */
    static GrantSettings read(OptionFaults at, CceGrantOptions options) {
        return new GrantSettings(
                at.read("grantType", () -> type(options.getGrantType())),
                new OAuthClient(
                        given(options.getClientId()).orElse(null),
                        given(options.getClientSecret()).map(Secret::of).orElse(null),
                        at.read("clientAuthentication", () -> authentication(options.getClientAuthentication()))),
                new OAuthEndpoints(
                        url(at, "issuer", options.getIssuer()),
                        url(at, "authorizationUrl", options.getAuthorizationUrl()),
                        url(at, "tokenUrl", options.getTokenUrl()),
                        url(at, "refreshUrl", options.getRefreshUrl()),
                        url(at, "revocationUrl", options.getRevocationUrl()),
                        url(at, "userInfoUrl", options.getUserInfoUrl())),
                scopes(at, options.getScope()),
                options.getParameters(),
                token(at, options.getAccessToken()));
    }

    /**
     * The authorization {@code default} that the options of an integration declare: when they have a token, or when
     * they declare no other and nobody has to sign in.
     */
    static Optional<Declaration> ownDeclaration(OptionFaults at, CceIntegration options) {
        boolean hasToken = isGiven(options.getAccessToken()) || isGiven(options.getRefreshToken());
        boolean needsNobody = options.getAuthorizations().isEmpty()
                && ownType(options).filter(type -> !type.needsAPerson()).isPresent();
        return hasToken || needsNobody
                ? Optional.of(declaration(at, AuthorizationName.DEFAULT, options, new CceIntegration()))
                : Optional.empty();
    }

    /** An authorization that options declare, on the options of its integration. */
    static Declaration declaration(
            OptionFaults at, AuthorizationName name, CceGrantOptions options, CceGrantOptions integration) {
        OptionFaults toldBefore = new OptionFaults();
        GrantSettings own = read(options instanceof CceIntegration ? toldBefore : at, options);
        GrantType type = type(options, integration);
        GrantSettings whole = new GrantSettings(
                        type, own.client(), own.endpoints(), own.scopes(), own.parameters(), own.fixedToken())
                .on(read(toldBefore, integration));
        List<String> missing = missing(type, options, integration, whole);
        if (!missing.isEmpty()) {
            at.addOfAll(
                    "its credentials are not usable: %s. For client credentials clientId, clientSecret and tokenUrl are needed, for a fixed token accessToken; or remove them all, and use authorization=exchange or none"
                            .formatted(String.join("; ", missing)));
        }
        return new Declaration(
                name, whole, given(options.getRefreshToken()).map(Secret::of).orElse(null));
    }

    static boolean isEmpty(CceGrantOptions options) {
        return java.util.stream.Stream.of(
                                options.getGrantType(),
                                options.getPreset(),
                                options.getClientId(),
                                options.getClientSecret(),
                                options.getIssuer(),
                                options.getAuthorizationUrl(),
                                options.getTokenUrl(),
                                options.getAccessToken(),
                                options.getRefreshToken())
                        .noneMatch(GrantOptions::isGiven)
                && options.getParameters().isEmpty();
    }

    private static GrantType type(CceGrantOptions options, CceGrantOptions integration) {
        return ownType(options)
                .or(() -> ownType(integration))
                .orElse(GrantType.AUTHORIZATION_CODE);
    }

    /** The grant type that is said, or that the other options are for; empty if a person has to sign in, maybe. */
    private static Optional<GrantType> ownType(CceGrantOptions options) {
        if (isGiven(options.getGrantType())) {
            return Optional.ofNullable(new OptionFaults().read("grantType", () -> type(options.getGrantType())));
        } else if (isGiven(options.getRefreshToken()) || isGiven(options.getAuthorizationUrl())) {
            return Optional.of(GrantType.AUTHORIZATION_CODE);
        } else if (isGiven(options.getAccessToken())) {
            return Optional.of(GrantType.FIXED_TOKEN);
        }
        boolean client = isGiven(options.getClientId()) || isGiven(options.getClientSecret());
        boolean discovered = isGiven(options.getIssuer()) || isGiven(options.getPreset());
        return (client || isGiven(options.getTokenUrl())) && !discovered
                ? Optional.of(GrantType.CLIENT_CREDENTIALS)
                : Optional.empty();
    }

    private static List<String> missing(
            GrantType type, CceGrantOptions options, CceGrantOptions integration, GrantSettings whole) {
        List<String> missing = new ArrayList<>();
        Function<Function<CceGrantOptions, @Nullable String>, Boolean> says =
                option -> isGiven(option.apply(options)) || isGiven(option.apply(integration));
        if (type == GrantType.FIXED_TOKEN) {
            require(missing, "accessToken", says.apply(CceGrantOptions::getAccessToken));
        } else if (type == GrantType.CLIENT_CREDENTIALS || type == GrantType.AUTHORIZATION_CODE) {
            boolean discovered =
                    says.apply(CceGrantOptions::getIssuer) || says.apply(CceGrantOptions::getPreset);
            require(missing, "clientId", says.apply(CceGrantOptions::getClientId));
            require(missing, "tokenUrl", discovered || says.apply(CceGrantOptions::getTokenUrl));
            if (type == GrantType.CLIENT_CREDENTIALS) {
                require(missing, "clientSecret", whole.client().secret() != null);
            } else if (!isGiven(options.getRefreshToken())) {
                require(
                        missing,
                        "authorizationUrl",
                        discovered || says.apply(CceGrantOptions::getAuthorizationUrl));
            }
        }
        if (isGiven(options.getAccessToken()) && isGiven(options.getClientId())) {
            missing.add("accessToken and clientId exclude each other: remove one");
        }
        return missing;
    }

    private static void require(List<String> missing, String option, boolean given) {
        if (!given) {
            missing.add(option + " is missing");
        }
    }

    private static @Nullable GrantType type(@Nullable String text) {
        return given(text)
                .map(word -> Optional.ofNullable(TYPES.get(plain(word)))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "it must be authorizationCode, clientCredentials, fixedToken, exchange or none")))
                .orElse(null);
    }

    private static @Nullable ClientAuthentication authentication(@Nullable String text) {
        return given(text)
                .map(word -> switch (plain(word)) {
                    case "basic" -> ClientAuthentication.BASIC;
                    case "body" -> ClientAuthentication.BODY;
                    default -> throw new IllegalArgumentException("it must be basic or body");
                })
                .orElse(null);
    }

    private static @Nullable ServerUrl url(OptionFaults at, String option, @Nullable String text) {
        return given(text)
                .map(url -> at.read(option, () -> ServerUrl.parse(url)))
                .orElse(null);
    }

    private static List<String> scopes(OptionFaults at, @Nullable String text) {
        List<String> scopes =
                given(text).map(all -> Arrays.asList(all.split("\\s+"))).orElse(List.of());
        scopes.stream()
                .filter(scope -> !SCOPE.matcher(scope).matches())
                .forEach(scope -> at.add(
                        "scope",
                        "'%s' is not a scope: it must be one word of ASCII without quotes and backslashes"
                                .formatted(scope)));
        return scopes;
    }

    private static @Nullable Secret token(OptionFaults at, @Nullable String text) {
        return given(text)
                .map(token -> at.read("accessToken", () -> BearerToken.parse(token)))
                .map(AccessToken::secret)
                .orElse(null);
    }

    private static boolean isGiven(@Nullable String text) {
        return given(text).isPresent();
    }

    private static String plain(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).replaceAll("[-_]", "");
    }
}
