package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.TrackRecord;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes authorizations of rows. A row that cannot be read as a whole becomes one that has to be authorized again. */
final class RowReader {

    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

    private final SecretCipher cipher;
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    RowReader(SecretCipher cipher) {
        this.cipher = cipher;
    }

    Kept read(AuthorizationRow row) {
        Damage damage = new Damage(cipher.keysShown());
        AuthorizationName name = damage.guard("name", () -> new AuthorizationName(row.name()), substitute(row.id()));
        Secret clientSecret = secret(row, SecretColumn.CLIENT_SECRET, damage);
        Secret fixedToken = secret(row, SecretColumn.FIXED_TOKEN, damage);
        GrantSettings settings = damage.guard(
                "settings", () -> SettingsText.parse(row.settings(), clientSecret, fixedToken), GrantSettings.NONE);
        TrackRecord track = damage.guard("track record", () -> TrackText.parse(row.track()), TrackRecord.NONE);
        Optional<String> seed = damage.guard("seed", () -> row.terms().seed(), Optional.empty());
        AuthorizationStatus status = status(row, damage);
        NodeAuthorization authorization = new NodeAuthorization(
                new AuthorizationId(row.id()), name, settings, false, status, track, seed.orElse(null));
        tell(row, damage);
        return new Kept(authorization, row.version(), row.isDefault(), damage.isNone());
    }

    /** The name of a row whose own is none, or is another row's. */
    static AuthorizationName substitute(UUID id) {
        return new AuthorizationName("unreadable " + id);
    }

    private AuthorizationStatus status(AuthorizationRow row, Damage damage) {
        Secret accessToken = secret(row, SecretColumn.ACCESS_TOKEN, damage);
        Secret refreshToken = secret(row, SecretColumn.REFRESH_TOKEN, damage);
        AuthorizationStatus none = new ReauthorizationRequired("");
        AuthorizationStatus status = damage.hasUnreadableToken()
                ? none
                : damage.guard("status", () -> row.terms().read(accessToken, refreshToken), none);
        return damage.isNone() ? status : new ReauthorizationRequired(damage.text(), true);
    }

    private @Nullable Secret secret(AuthorizationRow row, SecretColumn column, Damage damage) {
        byte[] encrypted = row.secrets().get(column);
        if (encrypted == null) {
            return null;
        }
        Secret secret = cipher.decrypt(encrypted, row.cell(column)).orElse(null);
        if (secret == null) {
            damage.unreadable(column);
        }
        return secret;
    }

    private void tell(AuthorizationRow row, Damage damage) {
        if (damage.isNone()) {
            told.remove(row.id());
        } else if (told.add(row.id())) {
            LOG.warn(
                    "Authorization {} of {} has to be authorized again: {}",
                    row.id(),
                    row.integration(),
                    damage.text());
        }
    }
}
