package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for the HTML of every page, whatever names and texts it shows. */
class HtmlOfPagesTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";

    @RegisterExtension
    final Office office = new Office();

    @Test
    void nothingOfItIsScriptOrStyleOfItsOwn() {
        pages().forEach(page -> {
            assertThat(page.select("script").eachAttr("src")).containsOnly("/cce/assets/console.js");
            assertThat(page.select("script").text()).isEmpty();
            assertThat(page.select("link[rel=icon]").eachAttr("href")).containsOnly("/cce/assets/icon.svg");
            assertThat(page.select("style, iframe, object, embed, img")).isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(Attribute::getKey)
                            .filter(name -> name.startsWith("on") || name.equals("style")))
                    .isEmpty();
        });
    }

    @Test
    void scriptInTextFieldsIsText() {
        assertThat(pages().map(Document::text))
                .anySatisfy(text -> assertThat(text).contains(SCRIPT));
        pages().forEach(page -> assertThat(page.select("script")).hasSize(1));
    }

    @Test
    void eachIdIsThereOnceAndEachReferenceLeadsToOne() {
        pages().forEach(page -> {
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            for (String reference : List.of("for", "aria-describedby", "aria-labelledby")) {
                page.select("[" + reference + "]").eachAttr(reference).forEach(value -> assertThat(ids)
                        .contains(value.split(" ", -1)));
            }
        });
    }

    @Test
    void tablesHaveCaptionsAndHeadersWithScopes() {
        pages().flatMap(page -> page.select("table").stream()).forEach(table -> {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("th:not([scope])")).isEmpty();
            assertThat(table.select("thead th")).isNotEmpty();
        });
    }

    @Test
    void eachFieldHasALabelAndEachButtonAName() {
        pages().forEach(page -> {
            page.select("input:not([type=hidden]), select")
                    .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                            .as(field.outerHtml())
                            .hasSize(1));
            page.select("button:not(dialog *)")
                    .forEach(button -> assertThat(button.text()).isNotBlank());
        });
    }

    @Test
    void buttonsOfRowsAreToldApartByName() {
        Visit visit = office.withPending("main").open("/integrations/sales");

        assertThat(visit.row("main").select("button").stream().map(HtmlOfPagesTest::name))
                .contains("Authorize main", "Make it as default main", "Test main", "Remove main");
        assertThat(visit.row("main").select("a.button").eachText()).containsExactly("View main", "Update main");
    }

    @Test
    void aDisabledButtonSaysWhy() {
        pages().flatMap(page -> page.select("button[disabled]").stream())
                .forEach(button -> assertThat(button.attr("aria-describedby"))
                        .as(button.outerHtml())
                        .isNotEmpty());
    }

    @Test
    void eachFormThatChangesSomethingHasTheToken() {
        pages().flatMap(page -> page.select("form[method=post]").stream())
                .forEach(form -> assertThat(form.select("input[name=formToken]").attr("value"))
                        .isEqualTo("t0ken-of-forms"));
    }

    @Test
    void eachPageHasLandmarksALanguageAndOneHeading() {
        pages().forEach(page -> {
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
            assertThat(page.select("[role=status]")).hasSize(1);
        });
    }

    @Test
    void noPageShowsASecret() {
        pages().forEach(page ->
                assertThat(page.html()).doesNotContain(office.contactCenter().clientSecret(), "simulated-secret"));
    }

    private Stream<Document> pages() {
        Visit visit = office.visit();
        if (visit.open("/integrations/sales")
                .page()
                .select("[data-authorization]")
                .isEmpty()) {
            office.signIn(office.withPending("main").press("Authorize main"), "ann@example.com");
            office.visit().open("/integrations/sales/add").press("Add", Map.of("Name", SCRIPT));
        }
        String evil = "/integrations/sales/authorizations/" + Segment.of(SCRIPT);
        Stream<Document> opened = Stream.of(
                        "/",
                        "/integrations/sales",
                        "/integrations/sales/add",
                        "/integrations/sales/authorizations/main",
                        "/integrations/sales/authorizations/main/authorize",
                        "/integrations/sales/authorizations/main/remove",
                        "/integrations/sales/authorizations/main/update",
                        evil,
                        evil + "/authorize",
                        evil + "/remove",
                        evil + "/update",
                        "/integrations/sales?filter=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                        "/calls?taskId=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                        "/callback/%3Cscript%3E?state=x",
                        "/sign-in")
                .map(path -> visit.open(path).page());
        Map<String, String> typed = Map.of(
                "Name",
                SCRIPT,
                "Client ID",
                SCRIPT,
                "Issuer",
                SCRIPT,
                "Token URL",
                SCRIPT,
                "Scope",
                SCRIPT,
                "Parameters",
                SCRIPT,
                "Client secret",
                "hunter2");
        Stream<Document> refused = Stream.of(
                visit.open("/integrations/sales/add").press("Add", typed).page(),
                visit.open(evil + "/update").press("Update", typed).page(),
                visit.open(evil + "/authorize").press("Authorize " + SCRIPT).page());
        return Stream.concat(opened, refused);
    }

    private static String name(Element button) {
        return button.hasAttr("aria-label") ? button.attr("aria-label") : button.text();
    }
}
