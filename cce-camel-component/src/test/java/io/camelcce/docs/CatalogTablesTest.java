package io.camelcce.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of options and headers are those of the catalog. */
class CatalogTablesTest {

    @ParameterizedTest
    @EnumSource
    void areCommittedAsTheCatalogHasThem(CatalogTable table) throws IOException {
        String committed = Page.COMPONENT.between(table.marker());
        String rendered = table.markdown();
        if (!committed.equals(rendered)) {
            Page.COMPONENT.replace(table.marker(), rendered);
        }

        assertThat(committed)
                .as(
                        "The %s of %s were stale and have just been made anew: look at them, commit them, and build again",
                        table.marker(), Page.COMPONENT)
                .isEqualTo(rendered);
    }
}
