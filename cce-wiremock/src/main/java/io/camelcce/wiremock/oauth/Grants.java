package io.camelcce.wiremock.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The grants of people: codes, refresh tokens and the families that they make. Of more than 100,000 the oldest are
 * forgotten, and so are all but the last 1,000 refresh tokens of each. Safe for several threads: of any number that
 * show a code or a rotating refresh token at once, one gets tokens.
 */
public final class Grants {

    private static final int KEPT = 100_000;

    private final Clock clock;
    private final Supplier<GrantRules> rules;
    private final RandomTokens random;
    private final AccessTokens accessTokens;
    private final BiConsumer<GrantRecord, GrantEvent> onlooker;
    private final Map<String, Grant> byId = new LinkedHashMap<>();
    private final Map<String, Grant> byToken = new HashMap<>();
    private long lastNumber;

    /** @param onlooker learns what happens while it happens; it must not call back */
    public Grants(
            Clock clock,
            Supplier<GrantRules> rules,
            RandomTokens random,
            AccessTokens accessTokens,
            BiConsumer<GrantRecord, GrantEvent> onlooker) {
        this.clock = clock;
        this.rules = rules;
        this.random = random;
        this.accessTokens = accessTokens;
        this.onlooker = onlooker;
    }

    /** A person allows what a client asked for; the code that says so. */
    public synchronized String authorize(AuthorizationRequest request, String email) {
        String code = random.next();
        Instant expiry = clock.instant().plus(rules.get().codeLifetime());
        Grant grant = new Grant("grant-" + ++lastNumber, email, request, code, expiry);
        byId.put(grant.id(), grant);
        byToken.put(code, grant);
        forgetOldest();
        note(grant, GrantEvent.Kind.GRANTED, code);
        return code;
    }

    /** Tokens for a code. A second use of the code revokes them (RFC 6749, section 4.1.2). */
    public synchronized Redemption redeem(String code, String redirectUri, Optional<String> verifier) {
        Grant grant = byToken.get(code);
        if (grant == null || !grant.isOf(code)) {
            return Redemption.invalidGrant("the code is unknown");
        }
        if (grant.isRedeemed()) {
            end(grant, GrantEvent.Kind.CODE_REUSED, code);
            return Redemption.invalidGrant("the code was used before: all tokens that came of it are revoked");
        }
        return grant.refusal(clock.instant(), redirectUri, verifier)
                .map(Redemption::invalidGrant)
                .orElseGet(() -> issue(grant, GrantEvent.Kind.REDEEMED, grant.scope()));
    }

    /**
     * Tokens for a refresh token. The use of a spent one revokes the whole family (RFC 9700, section 4.14.2).
     *
     * @param scope what the access token shall be good for; empty: all that was granted
     */
    public synchronized Redemption refresh(String refreshToken, Optional<Scope> scope) {
        Grant grant = byToken.get(refreshToken);
        if (grant == null || grant.isOf(refreshToken)) {
            return Redemption.invalidGrant("the refresh token is unknown");
        }
        if (!grant.isRevoked() && !grant.isNewest(refreshToken)) {
            end(grant, GrantEvent.Kind.TOKEN_REUSED, refreshToken);
        }
        if (grant.isRevoked()) {
            return Redemption.invalidGrant("the refresh token is revoked, or was used before: so is its whole family");
        }
        if (grant.isExpired(clock.instant())) {
            return Redemption.invalidGrant("the refresh token has expired");
        }
        return scope.filter(asked -> !grant.scope().covers(asked)).isPresent()
                ? new Redemption.Refused("invalid_scope", "more is asked for than was granted")
                : issue(grant, GrantEvent.Kind.REFRESHED, scope.orElse(grant.scope()));
    }

    /** With a refresh token its whole family, an access token alone (RFC 7009). */
    public synchronized void revoke(String token) {
        Grant grant = byToken.get(token);
        if (grant != null && !grant.isOf(token)) {
            end(grant, GrantEvent.Kind.REVOKED, token);
        }
        accessTokens
                .revoke(token)
                .map(known -> byId.get(known.grantId()))
                .ifPresent(owner -> note(owner, GrantEvent.Kind.TOKEN_REVOKED, token));
    }

    /** Every grant so far, as when the people take back what they allowed. */
    public synchronized void revokeAll() {
        byId.values().forEach(grant -> end(grant, GrantEvent.Kind.REVOKED, ""));
    }

    /** All that are remembered, oldest first. */
    public synchronized List<GrantRecord> all() {
        Instant now = clock.instant();
        return byId.values().stream().map(grant -> grant.record(now)).toList();
    }

    /** Forgets all. */
    public synchronized void clear() {
        byId.clear();
        byToken.clear();
        lastNumber = 0;
    }

    private Redemption issue(Grant grant, GrantEvent.Kind event, Scope scope) {
        GrantRules now = rules.get();
        if (!grant.isRedeemed() || now.refreshTokenRotates()) {
            String next = random.next();
            grant.add(next);
            byToken.put(next, grant);
            grant.surplus().ifPresent(byToken::remove);
        }
        grant.renew(clock.instant().plus(now.refreshTokenLifetime()));
        note(grant, event, grant.newestRefreshToken());
        return new Redemption.Issued(
                accessTokens.issue(grant.id(), grant.email()),
                accessTokens.lifetime(),
                Optional.of(new Redemption.Refresh(grant.newestRefreshToken(), now.refreshTokenLifetime())),
                scope);
    }

    private void end(Grant grant, GrantEvent.Kind event, String token) {
        if (!grant.isRevoked()) {
            grant.revoke();
            accessTokens.revokeGrant(grant.id());
            note(grant, event, token);
        }
    }

    private void note(Grant grant, GrantEvent.Kind kind, String token) {
        GrantEvent event = GrantEvent.of(kind, clock.instant(), token);
        grant.note(event);
        onlooker.accept(grant.record(event.at()), event);
    }

    private void forgetOldest() {
        if (byId.size() > KEPT) {
            Iterator<Grant> oldestFirst = byId.values().iterator();
            oldestFirst.next().tokens().forEach(byToken::remove);
            oldestFirst.remove();
        }
    }
}
