package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationPage;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps authorizations in a database, their secrets encrypted. It has at most 28 connections: 4 to read, 4 to change, 20
 * to renew with; who needs one more waits. What it cannot read of a row is no error: see
 * {@link io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired}.
 */
public final class JdbcStore implements AuthorizationStore {

    private static final int MOST_ATTEMPTS = 20;

    private final Database database;
    private final RowReader reader;
    private final RowWriter writer;
    private final UseTable uses;
    private final InstantSource clock;
    private final Turns turns = new Turns();

    /** A store in a database whose tables are there. */
    JdbcStore(Database database, SecretCipher cipher, InstantSource clock) {
        this.database = database;
        this.reader = new RowReader(cipher);
        this.writer = new RowWriter(cipher);
        this.uses = new UseTable(database);
        this.clock = clock;
    }

    @Override
    public Authorizations read(IntegrationName integration) {
        return database.inTransaction(Purpose.READ, transaction -> shelf(transaction, integration))
                .authorizations();
    }

    @Override
    public Optional<NodeAuthorization> read(IntegrationName integration, AuthorizationName name) {
        return database.inTransaction(
                        Purpose.READ, transaction -> AuthorizationTable.named(transaction, integration, name))
                .map(row -> reader.read(row).authorization())
                .filter(found -> found.name().equals(name));
    }

    @Override
    public Optional<NodeAuthorization> readDefault(IntegrationName integration) {
        return database.inTransaction(
                        Purpose.READ, transaction -> AuthorizationTable.defaultOf(transaction, integration))
                .map(row -> reader.read(row).authorization());
    }

    @Override
    public AuthorizationPage page(IntegrationName integration, String filter, int from, int most) {
        NamePattern pattern = new NamePattern(AuthorizationName.folded(filter));
        return database.inTransaction(Purpose.READ, transaction -> {
            List<NodeAuthorization> some = shelf(rows(transaction, integration, pattern, from, most))
                    .authorizations()
                    .all();
            AuthorizationName byDefault = AuthorizationTable.defaultOf(transaction, integration)
                    .map(row -> reader.read(row).authorization().name())
                    .orElse(null);
            return new AuthorizationPage(some, byDefault, AuthorizationTable.count(transaction, integration, pattern));
        });
    }

    private static List<AuthorizationRow> rows(
            Transaction transaction, IntegrationName integration, NamePattern pattern, int from, int most)
            throws SQLException {
        return pattern.matchesAll()
                ? AuthorizationTable.page(transaction, integration, from, most)
                : AuthorizationTable.page(transaction, integration, pattern, from, most);
    }

    @Override
    public boolean isAnyAuthorized(IntegrationName integration) {
        return database.inTransaction(
                Purpose.READ, transaction -> AuthorizationTable.isAny(transaction, integration, Terms.AUTHORIZED));
    }

    @Override
    public <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return database.inTransaction(Purpose.CHANGE, transaction -> changed(transaction, integration, change));
            } catch (RenewedMeanwhile again) {
                // With what is kept now.
            } catch (NotThere first) {
                make(integration);
            }
        }
        throw new AuthorizationStoreException(
                "The authorizations of %s are renewed again and again: try it once more".formatted(integration), null);
    }

    @Override
    public <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
        return turns.take(id, () -> {
            try {
                return database.inTransaction(
                        Purpose.RENEWAL, transaction -> renewed(transaction, integration, id, renewal));
            } catch (NotThere first) {
                return makeRenewal(integration, id)
                        ? database.inTransaction(
                                Purpose.RENEWAL, transaction -> renewed(transaction, integration, id, renewal))
                        : Optional.empty();
            }
        });
    }

    @Override
    public Map<IntegrationName, Long> versions() {
        return database
                .inTransaction(
                        Purpose.READ,
                        transaction -> transaction.list(
                                "select name, version from cce_integration",
                                row -> Map.entry(new IntegrationName(row.getString(1)), row.getLong(2))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {
        uses.used(integration, id, application, when);
    }

    /** The uses of the last 24 hours. */
    @Override
    public List<LastUse> uses(IntegrationName integration, AuthorizationId id) {
        return uses.uses(integration, id, clock.instant());
    }

    @Override
    public void close() {
        database.close();
    }

    private <T> T changed(
            Transaction transaction, IntegrationName integration, Function<Authorizations, Change<T>> change)
            throws SQLException {
        if (!AuthorizationTable.lock(transaction, integration)) {
            throw new NotThere();
        }
        Shelf shelf = shelf(transaction, integration);
        Change<T> changed = change.apply(shelf.authorizations());
        if (!new Changing(transaction, integration, writer, shelf).to(changed.authorizations())) {
            throw new RenewedMeanwhile();
        }
        return changed.result();
    }

    private <T> Optional<T> renewed(
            Transaction transaction,
            IntegrationName integration,
            AuthorizationId id,
            Function<NodeAuthorization, Renewal<T>> renewal)
            throws SQLException {
        if (!AuthorizationTable.lockRenewal(transaction, id)) {
            throw new NotThere();
        }
        Kept before = AuthorizationTable.withId(transaction, integration, id)
                .map(reader::read)
                .orElse(null);
        if (before == null) {
            AuthorizationTable.forgetRenewal(transaction, id);
            return Optional.empty();
        }
        Renewal<T> renewed = renewal.apply(before.authorization());
        if (writer.renew(transaction, integration, before, renewed.authorization())) {
            return Optional.of(renewed.result());
        }
        AuthorizationTable.forgetRenewal(transaction, id);
        return Optional.empty();
    }

    private void make(IntegrationName integration) {
        ifAbsent(transaction -> {
            AuthorizationTable.makeIntegration(transaction, integration);
            return true;
        });
    }

    private boolean makeRenewal(IntegrationName integration, AuthorizationId id) {
        return ifAbsent(transaction -> AuthorizationTable.makeRenewal(transaction, integration, id));
    }

    /** Inserts a row that somebody else may insert at the same time. */
    private boolean ifAbsent(Database.Work<Boolean> insert) {
        try {
            return database.attempt(Purpose.CHANGE, insert);
        } catch (SQLException failure) {
            if (StoreFailures.isDuplicate(failure)) {
                return true;
            }
            throw database.failures().of(failure);
        }
    }

    private Shelf shelf(Transaction transaction, IntegrationName integration) throws SQLException {
        return shelf(AuthorizationTable.all(transaction, integration));
    }

    private Shelf shelf(List<AuthorizationRow> rows) {
        return Shelf.of(rows.stream().map(reader::read).toList());
    }

    /** A row was renewed between the read and the write. */
    private static final class RenewedMeanwhile extends RuntimeException {
        RenewedMeanwhile() {
            super(null, null, false, false);
        }
    }

    /** A row that is to be locked has to be made first. */
    private static final class NotThere extends RuntimeException {
        NotThere() {
            super(null, null, false, false);
        }
    }
}
