package io.camelcce.authorization;

import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named grant that nodes use (Webex Connect: Node Authorization).
 *
 * @param id stays, whatever else changes
 * @param name unique within its integration
 * @param settings how it comes by its tokens
 * @param declared whether it stands in the configuration of this application: it cannot be edited elsewhere then. Not
 *     kept in a store
 * @param status whether the nodes under it can be used; only {@link Authorized} holds tokens
 * @param track how it went so far
 * @param seed fingerprint of the declared refresh token that was taken over; null if none was
 */
public record NodeAuthorization(
        AuthorizationId id,
        AuthorizationName name,
        GrantSettings settings,
        boolean declared,
        AuthorizationStatus status,
        TrackRecord track,
        @Nullable String seed) {

    /** An authorization to which nothing has happened yet. */
    public static NodeAuthorization added(
            AuthorizationId id, AuthorizationName name, GrantSettings settings, AuthorizationStatus status) {
        return new NodeAuthorization(id, name, settings, false, status, TrackRecord.NONE, null);
    }

    /** An authorization that nobody has authorized yet. */
    public static NodeAuthorization pending(AuthorizationId id, AuthorizationName name, GrantSettings settings) {
        return added(id, name, settings, new Pending());
    }

    /** The tokens, if there are any. */
    public Optional<Grant> grant() {
        return status.tokens();
    }

    /** Whether the nodes under it can be used. */
    public boolean isAuthorized() {
        return status instanceof Authorized;
    }

    /** Whether not all of what is kept of it could be read: its settings may be others then, and it may have tokens. */
    public boolean isUnreadable() {
        return status instanceof ReauthorizationRequired required && required.unreadable();
    }

    /** Who authorized it last, even if the tokens are gone; empty if that is not known. */
    public Optional<String> person() {
        return grant().map(Grant::person).or(() -> Optional.ofNullable(track.person()));
    }

    /** The same under another name: nothing else changes. */
    public NodeAuthorization renamed(AuthorizationName another) {
        return new NodeAuthorization(id, another, settings, declared, status, track, seed);
    }

    /** The same, marked as one that stands in the configuration of this application or not. */
    public NodeAuthorization declared(boolean isDeclared) {
        return new NodeAuthorization(id, name, settings, isDeclared, status, track, seed);
    }

    /** The same with the tokens that a person authorized. */
    public NodeAuthorization authorized(Grant grant, Instant when) {
        return with(new Authorized(grant), track.authorized(grant, when));
    }

    /** The same with the next tokens. */
    public NodeAuthorization refreshed(Grant grant, Instant when) {
        return with(new Authorized(grant), track.succeeded(grant, when));
    }

    /** The same after the authorization server gave no token: those that it has are kept. */
    public NodeAuthorization failed(String text, Instant when) {
        return with(status, track.failed(when, text));
    }

    /** The same without its tokens, until a person authorizes it again. */
    public NodeAuthorization reauthorizationRequired(String cause, Instant when) {
        return with(new ReauthorizationRequired(cause), track.failed(when, cause));
    }

    /** The same with a declared refresh token, to be taken over once. */
    NodeAuthorization seeded(Secret refreshToken) {
        return new NodeAuthorization(
                id,
                name,
                settings,
                declared,
                new Authorized(Grant.toRefresh(refreshToken)),
                track,
                refreshToken.fingerprint());
    }

    /**
     * With other settings. Tokens that were granted under other OAuth settings are dropped.
     *
     * @param initial what it begins with under the other settings
     */
    public NodeAuthorization with(GrantSettings others, AuthorizationStatus initial) {
        return settings.equals(others)
                ? this
                : new NodeAuthorization(id, name, others, declared, initial, track.underOtherSettings(), seed);
    }

    /**
     * The same after a person gave it its settings.
     *
     * @param earlier as it was before; null if there was none
     */
    NodeAuthorization setBy(@Nullable NodeAuthorization earlier, Instant when) {
        if (earlier != null && settings.hasSecretsOf(earlier.settings)) {
            return with(status, track.set(when, earlier.track.secretsAt()));
        }
        return with(status, track.set(when, settings.hasSecrets() ? when : null));
    }

    /** The same with what it begins with, if it has not begun: the settings that it stands on may be others now. */
    NodeAuthorization beginningWith(AuthorizationStatus initial) {
        boolean begun = grant().isPresent() || status instanceof ReauthorizationRequired;
        return begun ? this : with(initial, track);
    }

    /** The same as its declaration has it; ready for use at once if nobody has to authorize. Nothing of this is kept. */
    NodeAuthorization standingIn(GrantSettings declaredSettings, AuthorizationStatus initial) {
        AuthorizationStatus now = initial instanceof Authorized ? initial : status;
        return new NodeAuthorization(id, name, declaredSettings, declared, now, track, seed);
    }

    private NodeAuthorization with(AuthorizationStatus other, TrackRecord happened) {
        return new NodeAuthorization(id, name, settings, declared, other, happened, seed);
    }
}
