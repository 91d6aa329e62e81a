package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationPage;
import io.camelcce.authorization.NodeAuthorization;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyAuthorizationsTest {

    private static final int ALL_SECRETS = 4;

    private final AtomicInteger unreadable = new AtomicInteger();
    private final KeySource keys = new KeySource() {
        @Override
        public Keyset keyset() {
            return Keyset.fresh();
        }

        @Override
        public String stamp() {
            unreadable.incrementAndGet();
            return "";
        }

        @Override
        public String shown() {
            return "a key that changes with every store";
        }
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aPageOfTenThousandDecryptsNothingThatIsNotOnIt() {
        NodeAuthorization[] many = Stores.many(10_000);
        try (JdbcStore store = open()) {
            Stores.add(store, many);
        }
        try (JdbcStore store = open()) {
            unreadable.set(0);

            AuthorizationPage page = store.page(SHOP, 5_000, 20);

            assertThat(page.total()).isEqualTo(10_000);
            assertThat(page.defaultName()).isEqualTo(many[0].name());
            assertThat(page.some())
                    .extracting(NodeAuthorization::id)
                    .startsWith(many[5_000].id())
                    .hasSize(20);
            assertThat(unreadable).hasValue((20 + 1) * ALL_SECRETS);

            unreadable.set(0);
            assertThat(store.read(SHOP, many[9_999].name())).isPresent();
            assertThat(store.readDefault(SHOP)).isPresent();
            assertThat(unreadable).hasValue(2 * ALL_SECRETS);
        }
    }

    @Test
    void somethingInCommonOfTenThousandNamesDecryptsNothingThatIsNotOnThePage() {
        NodeAuthorization[] many = Stores.many(10_000);
        try (JdbcStore store = open()) {
            Stores.add(store, many);
        }
        try (JdbcStore store = open()) {
            unreadable.set(0);

            AuthorizationPage page = store.page(SHOP, "ION 99", 50, 20);

            assertThat(page.total()).isEqualTo(1 + 10 + 100);
            assertThat(page.some())
                    .extracting(NodeAuthorization::id)
                    .startsWith(many[9_939].id())
                    .hasSize(20);
            assertThat(unreadable).hasValue((20 + 1) * ALL_SECRETS);
            assertThat(store.isAnyAuthorized(SHOP)).isTrue();
            assertThat(unreadable).hasValue((20 + 1) * ALL_SECRETS);
        }
    }

    private JdbcStore open() {
        return new JdbcStore(
                JdbcStoreProvider.open(Stores.inFolder(folder).database()),
                new SecretCipher(keys),
                InstantSource.system());
    }
}
