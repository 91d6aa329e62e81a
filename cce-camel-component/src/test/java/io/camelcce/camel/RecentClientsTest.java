package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentClientsTest {

    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final RecentClients<Client> recent = new RecentClients<>(
            2,
            origin -> {
                opened.add(origin);
                return new Client(origin);
            },
            client -> closed.add(client.origin()));

    @Test
    void oneIsOpenedForEachOriginOnce() {
        call("a");
        call("b");
        call("a");

        assertThat(opened).containsExactly("a", "b");
        assertThat(closed).isEmpty();
    }

    @Test
    void theOneThatWasNotCalledForLongestIsClosed() {
        call("a");
        call("b");
        call("a");
        call("c");

        assertThat(closed).containsExactly("b");

        call("b");
        assertThat(opened).containsExactly("a", "b", "c", "b");
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void noneIsClosedWhileItIsInUse() {
        try (RecentClients<Client>.Lease first = recent.to("a");
                RecentClients<Client>.Lease second = recent.to("a")) {
            assertThat(second.client()).isSameAs(first.client());
            call("b");
            call("c");
            assertThat(closed).containsExactly("b");
        }
        call("d");

        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void whatIsInUseAtOnceIsClosedWhenItsUseEnds() {
        RecentClients<Client>.Lease first = recent.to("a");
        RecentClients<Client>.Lease second = recent.to("b");
        RecentClients<Client>.Lease third = recent.to("c");
        assertThat(closed).isEmpty();

        second.close();
        first.close();
        third.close();

        assertThat(closed).containsExactly("b");
    }

    private void call(String origin) {
        try (RecentClients<Client>.Lease lease = recent.to(origin)) {
            assertThat(lease.client().origin()).isEqualTo(origin);
        }
    }

    private record Client(String origin) implements Closeable {

        @Override
        public void close() {}
    }
}
