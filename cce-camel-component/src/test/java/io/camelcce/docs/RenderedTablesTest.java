package io.camelcce.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the pages are those of the code. */
class RenderedTablesTest {

    @ParameterizedTest
    @MethodSource("tables")
    void areCommittedAsTheCodeHasThem(RenderedTable table) throws IOException {
        String committed = table.page().between(table.marker());
        String rendered = table.markdown();
        if (!committed.equals(rendered)) {
            table.page().replace(table.marker(), rendered);
        }

        assertThat(committed)
                .as(
                        "The %s of %s were stale and have just been made anew: look at them, commit them, and build again",
                        table.marker(), table.page())
                .isEqualTo(rendered);
    }

    static Stream<RenderedTable> tables() {
        return Stream.concat(
                Arrays.stream(CatalogTable.values()),
                Stream.of(new NodesTable(), new ChannelsTable(), new SettingsTable()));
    }
}
