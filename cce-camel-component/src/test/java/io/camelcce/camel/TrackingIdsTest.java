package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackingIdsTest {

    private static final int SOME = 1_000;

    @Test
    void haveARandomUuid() {
        assertThat(Stream.generate(TrackingIdsTest::uuid).limit(SOME)).allSatisfy(uuid -> {
            assertThat(uuid.version()).isEqualTo(4);
            assertThat(uuid.variant()).isEqualTo(2);
        });
    }

    @Test
    void differ() {
        assertThat(Stream.generate(TrackingIds::next).limit(SOME)).doesNotHaveDuplicates();
    }

    private static UUID uuid() {
        String text = TrackingIds.next().value();
        assertThat(text).startsWith("Camel_");
        return UUID.fromString(text.substring("Camel_".length()));
    }
}
