package io.camelcce.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.AuthorizationStore.LastUse;
import io.camelcce.authorization.StorePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store does on every database. */
abstract class JdbcStoreContract extends AuthorizationStoreContract {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private @Nullable AuthorizationStore store;

    /** Where it is kept: a place in which there is nothing when a test begins. */
    abstract StorePlace.Database database();

    StorePlace place() {
        return new StorePlace(
                database(), new StorePlace.KeyFile(folder.resolve("key.json").toString()));
    }

    @BeforeEach
    void open() {
        store = new JdbcStoreProvider().open(place());
    }

    @AfterEach
    void close() {
        store().close();
    }

    @Override
    protected AuthorizationStore store() {
        return Objects.requireNonNull(store);
    }

    @Test
    void keepsWhatWasKeptBeforeItWasOpened() {
        put(SHOP, whole(SALES));
        close();
        open();

        assertThat(store().read(SHOP, SALES)).contains(whole(SALES));
        assertThat(store().versions()).containsKey(SHOP);
    }

    @Test
    void tellsWhoUsedAnAuthorizationLast() {
        add(SHOP, SALES);
        AuthorizationId id = idOf(SHOP, SALES);

        store().used(SHOP, id, "billing", now.minusSeconds(60));
        store().used(SHOP, id, "billing", now);
        store().used(SHOP, id, "returns", now.minusSeconds(5));

        assertThat(store().uses(SHOP, id))
                .containsExactly(new LastUse("billing", now), new LastUse("returns", now.minusSeconds(5)));
        assertThat(store().uses(BANK, id)).isEmpty();
    }

    @Test
    void forgetsUsesOfMoreThanADayAgo() {
        add(SHOP, SALES);
        AuthorizationId id = idOf(SHOP, SALES);

        store().used(SHOP, id, "billing", now.minus(Duration.ofHours(25)));
        assertThat(store().uses(SHOP, id)).isEmpty();
        store().used(SHOP, id, "returns", now);

        assertThat(store().uses(SHOP, id)).containsExactly(new LastUse("returns", now));
    }

    @Test
    void keepsNoUseOfWhatIsNotThere() {
        add(SHOP, SALES);
        AuthorizationId id = idOf(SHOP, SALES);
        store().used(SHOP, id, "billing", now);

        rule(SHOP, all -> all.remove(SALES, List.of()));
        store().used(SHOP, id, "billing", now);

        assertThat(store().uses(SHOP, id)).isEmpty();
    }

    @Test
    void leavesWhatADeclarationIsAlone() {
        add(SHOP, SALES);

        store().change(SHOP, all -> new Change<>(all.with(SALES, one -> one.declared(true)), "marked"));

        assertThat(store().read(SHOP, SALES).orElseThrow().declared()).isFalse();
    }
}
