package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.NodeAuthorizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More authorizations than a page has. */
class ManyAuthorizationsTest {

    @RegisterExtension
    final Office office = new Office();

    @BeforeEach
    void addMany() {
        NodeAuthorizations all = office.component().getNodeAuthorizations();
        for (int number = 1; number <= 120; number++) {
            all.add("sales", "team %03d".formatted(number), new GrantSettingsDraft());
        }
    }

    @Test
    void aPageHasFifty() {
        Visit visit = office.visit().open("/integrations/sales");

        assertThat(visit.page().select("[data-authorization]")).hasSize(50);
        assertThat(visit.page().select("#authorization-table caption").text())
                .isEqualTo("120 authorizations, page 1 of 3");
        assertThat(visit.page().select("a[rel=prev]")).isEmpty();
    }

    @Test
    void linksLeadThroughThePages() {
        Visit visit =
                office.visit().open("/integrations/sales").follow("Next page").follow("Next page");

        assertThat(visit.page().select("[data-authorization]").eachAttr("data-authorization"))
                .hasSize(20)
                .startsWith("team 101")
                .endsWith("team 120");
        assertThat(visit.page().select("a[rel=next]")).isEmpty();
        assertThat(visit.follow("Previous page").row("team 051").text()).contains("Authorization Pending");
    }

    @Test
    void whoLookedAtOneComesBackToItsPage() {
        Visit visit = office.visit().open("/integrations/sales?page=2").follow("View team 051");

        assertThat(visit.press("Make it as default team 051").heading()).isEqualTo("Authorization team 051 default");
        assertThat(visit.follow("Integration sales").row("team 051").text()).contains("default");
        assertThat(visit.follow("View team 051")
                        .follow("Update team 051")
                        .press("Update")
                        .row("team 051"))
                .isNotNull();
    }

    @Test
    void aFilterFindsAPartOfANameInAnyCase() {
        Visit visit = office.visit().open("/integrations/sales?filter=TEAM%2011");

        assertThat(visit.page().select("[data-authorization]")).hasSize(10);
        assertThat(visit.field("Filter by name").attr("value")).isEqualTo("TEAM 11");
        assertThat(visit.page().select("#authorization-table tbody").attr("data-authorizations"))
                .isEqualTo("/cce/integrations/sales/rows?page=1&filter=TEAM+11");
    }

    @Test
    void theRowsAloneAreThoseOfThePage() {
        Visit visit = office.visit().open("/integrations/sales/rows?page=3");

        assertThat(visit.page().select("[data-authorization]")).hasSize(20);
        assertThat(visit.page().select("h1")).isEmpty();
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertThat(office.visit().open("/integrations/sales?page=99").page().select("[data-authorization]"))
                .hasSize(20);
        assertThat(office.visit().open("/integrations/sales?page=-1").page().select("[data-authorization]"))
                .hasSize(50);
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(office.visit()
                        .open("/integrations/sales?filter=nobody")
                        .page()
                        .select("#authorization-table")
                        .text())
                .contains("No authorization has that in its name");
    }

    @Test
    void deedsLeadBackToTheirRow() {
        Visit visit = office.visit().open("/integrations/sales?page=2&filter=team");

        visit.press("Test team 060");
        assertThat(visit.row("team 060").text()).contains("Authorization Pending");
        visit.press("Remove team 060").press("Remove team 060");

        assertThat(visit.row("team 061").text()).contains("Authorization Pending");
        assertThat(visit.field("Filter by name").attr("value")).isEqualTo("team");
        assertThat(visit.page().select("#authorization-table caption").text()).contains("page 2");
    }
}
