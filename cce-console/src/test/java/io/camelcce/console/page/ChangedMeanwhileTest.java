package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form for an update stays open while others change the authorization. */
class ChangedMeanwhileTest {

    @RegisterExtension
    final Office office = new Office();

    private Visit form;

    @BeforeEach
    void openTheForm() {
        form = office.withPending("main").follow("Update main");
    }

    @Test
    void whatSomebodyAuthorizedSinceIsNotEnded() {
        signIn("Authorize main");

        form.press("Update", Map.of("Scope", "tasks more"));

        assertThat(form.status()).isEqualTo(409);
        assertThat(form.heading()).isEqualTo("Update main");
        assertThat(form.page().select("[role=alert]").text())
                .contains("was changed since you opened it", "ann@example.com authorized it at");
        assertThat(form.field("Scope").attr("value")).isEqualTo("tasks more");
        assertThat(form.description(form.field("Scope"))).contains("Now it is “tasks”.");
        assertThat(row("main")).contains("Authorized", "ann@example.com");
    }

    @Test
    void whoSendsItOnceMoreMeansIt() {
        signIn("Authorize main");
        form.press("Update", Map.of("Scope", "tasks more"));

        form.press("Update");

        assertThat(form.notice()).contains("main was updated");
        assertThat(form.row("main").text()).contains("Authorization Pending");
    }

    @Test
    void whoSendsItOnceMoreIsAskedAsEverAboutRoutesThatWouldStop() throws Exception {
        office.route("nightly", "main");
        signIn("Authorize main");
        form.press("Update", Map.of("Scope", "tasks more"));

        form.press("Update");

        assertThat(form.page().select("[role=alert]").text()).contains("route nightly");
        String force = "Yes, stop them until it is authorized again";
        assertThat(form.press("Update", Map.of(force, "yes")).notice()).contains("main was updated");
    }

    @Test
    void aFormThatIsSentTwiceIsNotRefusedForWhatItDidItself() {
        Visit twice = form.anotherTab().open("/integrations/sales").follow("Update main");
        Map<String, String> entries = Map.of("Name", "night", "Scope", "tasks more");
        form.press("Update", entries);

        twice.press("Update", entries);

        assertThat(twice.notice()).contains("night was updated", "nothing was dropped");
    }

    @Test
    void theOneThatWasSeenIsMeantThoughAnotherHasItsNameByNow() {
        form.anotherTab().open("/integrations/sales").follow("Update main").press("Update", Map.of("Name", "night"));
        office.withPending("main");

        form.press("Update", Map.of("Scope", "tasks more"));

        assertThat(form.heading()).isEqualTo("Update night");
        assertThat(form.page().select("[role=alert]").text()).contains("somebody gave it this name in place of main");
    }

    @Test
    void whatIsFilledInOrFaultyMeanwhileWasStillSeenAtTheBeginning() {
        signIn("Authorize main");

        form.press("Discover from the issuer").press("Update", Map.of("Scope", "a\"b"));
        assertThat(form.page().select("[role=alert]").text()).contains("was changed since you opened it");

        form.press("Update");
        assertThat(form.status()).isEqualTo(422);
        signIn("Authorize again main");
        form.press("Update", Map.of("Scope", "tasks more"));
        assertThat(form.page().select("[role=alert]").text()).contains("was changed since you opened it");
    }

    @Test
    void settingsThatSomebodyGaveSinceAreTold() {
        form.anotherTab()
                .open("/integrations/sales")
                .follow("Update main")
                .press("Update", Map.of("Parameters", "prompt=login"));

        form.press("Update", Map.of("Scope", "tasks more"));

        assertThat(form.page().select("[role=alert]").text()).contains("somebody gave it other settings at");
        assertThat(form.description(form.field("Parameters"))).contains("Now it is “prompt=login”.");
    }

    @Test
    void aNameThatSomebodyGaveSinceIsTold() {
        form.anotherTab().open("/integrations/sales").follow("Update main").press("Update", Map.of("Name", "night"));

        form.press("Update", Map.of("Scope", "tasks more"));

        assertThat(form.heading()).isEqualTo("Update night");
        assertThat(form.page().select("[role=alert]").text()).contains("somebody gave it this name in place of main");
        assertThat(form.description(form.field("Name"))).contains("Now it is “night”.");
        assertThat(form.press("Update", Map.of("Name", "night")).notice()).contains("night was updated");
    }

    @Test
    void whatWasRemovedSinceIsNotThere() {
        form.anotherTab().open("/integrations/sales").press("Remove main").press("Remove main");

        assertThat(form.press("Update").status()).isEqualTo(404);
    }

    private void signIn(String button) {
        office.signIn(form.anotherTab().open("/integrations/sales").press(button), "ann@example.com");
    }

    private String row(String name) {
        return form.anotherTab().open("/integrations/sales").row(name).text();
    }
}
