package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody adds an authorization, signs in, and looks after it: by links, buttons and forms, without script. */
class LifeOfAnAuthorizationTest {

    @RegisterExtension
    final Office office = new Office();

    @Test
    void integrationsThatWaitAreSeenAtOnce() {
        Visit visit = office.visit().open("/");

        assertThat(visit.heading()).isEqualTo("Integrations");
        assertThat(visit.page().select("tbody tr").text())
                .contains("sales", URI.create(office.contactCenter().domain()).getAuthority(), "Pending Authorization");
        assertThat(visit.follow("Manage sales").heading()).isEqualTo("Integration sales");
    }

    @Test
    void beforeThereIsAnAuthorizationOneRowAsksForIt() {
        Visit visit = office.visit().open("/integrations/sales");

        assertThat(visit.page().select("#authorization-table tbody tr").text())
                .contains("CCE task nodes", "oauth2", "Authorization Pending", "Add Authorization");
    }

    @Test
    void aNameIsEnough() {
        Visit visit = office.withPending("main");

        assertThat(visit.notice()).contains("main was added");
        assertThat(visit.row("main").text()).contains("Authorization Pending", "default");
        assertThat(visit.row("main").attr("data-status")).isEqualTo("pending");
    }

    @Test
    void oneThatIsCalledLikeAPartOfThePageIsViewedLikeAnyOther() {
        Visit visit = office.withPending("rows").follow("View rows");

        assertThat(visit.heading()).startsWith("Authorization rows");
    }

    @Test
    void whoSignsInAuthorizes() {
        Visit visit = office.withPending("main").press("Authorize main");
        assertThat(visit.heading()).startsWith("Taking you to 127.0.0.1");

        office.signIn(visit, "ann@example.com");

        assertThat(visit.page().select("#sign-in-result").attr("data-result")).isEqualTo("authorized");
        assertThat(visit.page().select("#sign-in-result").attr("data-authorization"))
                .isEqualTo("main");
        visit.follow("Back to the integration sales");
        assertThat(visit.row("main").text())
                .contains("Authorized", "ann@example.com", "tasks", "expires in 59 minutes", "UTC");
        assertThat(visit.button("Authorize again main").hasAttr("disabled")).isFalse();
        assertThat(visit.open("/").page().select("tbody tr").text()).contains("Authorized");
    }

    /** The script tells a sign-in by it: the expiry of the access token moves by itself. */
    @Test
    void aRowHasTheMomentThatItWasAuthorized() {
        Visit visit = office.withPending("main");
        assertThat(visit.row("main").hasAttr("data-authorized")).isFalse();

        office.signIn(visit.press("Authorize main"), "ann@example.com");
        visit.open("/integrations/sales");

        assertThat(visit.row("main").attr("data-authorized"))
                .isNotEmpty()
                .isEqualTo(visit.row("main")
                        .select("[data-label=Authorized by] time")
                        .attr("datetime"));
    }

    @Test
    void whatThereIsToKnowOfOneIsHadAloneToo() {
        Visit visit = office.withPending("main");
        String path = "/integrations/sales/authorizations/main";
        visit.open(path);
        assertThat(visit.page().select("[data-authorizations]").attr("data-authorizations"))
                .isEqualTo("/cce" + path + "/facts");

        visit.open(path + "/facts");

        assertThat(visit.page().select("[data-authorization=main]").attr("data-status"))
                .isEqualTo("pending");
        assertThat(visit.page().text()).contains("Authorization Pending", "Redirect URI");
        assertThat(visit.page().select("header, #notices")).isEmpty();
    }

    @Test
    void whoCancelsIsToldAndNothingChanges() {
        Visit visit = office.withPending("main").press("Authorize main");

        office.cancel(visit);

        assertThat(visit.page().select("#sign-in-result").attr("data-result")).isEqualTo("failed");
        assertThat(visit.page().select("#sign-in-result").text()).contains("said no (access_denied)");
        assertThat(visit.open("/integrations/sales").row("main").text()).contains("Authorization Pending");
    }

    @Test
    void aResultIsToldOnce() {
        Visit visit = office.withPending("main").press("Authorize main");
        office.signIn(visit, "ann@example.com");

        visit.open("/sign-in");

        assertThat(visit.heading()).isEqualTo("Nothing to be told");
        assertThat(visit.page().text())
                .contains("was shown already", "nothing to answer")
                .doesNotContain("Nobody was authorized", "is authorized", "Is that meant?");
        assertThat(visit.page().select("#sign-in-result")).isEmpty();
        assertThat(visit.follow("How it stands with main").page().text()).contains("Authorized", "ann@example.com");
    }

    @Test
    void aResultOfOneThatIsGoneLeadsToItsIntegration() {
        Visit visit = authorized("main");
        visit.open("/integrations/sales").press("Remove main").press("Remove main");

        assertThat(visit.open("/sign-in")
                        .follow("Back to the integration sales")
                        .heading())
                .isEqualTo("Integration sales");
    }

    @Test
    void whereNoSignInHasEndedThatIsSaid() {
        Visit visit = office.visit().open("/sign-in");

        assertThat(visit.heading()).isEqualTo("Nothing to be told");
        assertThat(visit.page().text()).contains("No sign-in of this browser has ended");
        assertThat(visit.follow("Back to the integrations").heading()).isEqualTo("Integrations");
    }

    /** The page that it began on knows it by its name of then, and waits for it under that. */
    @Test
    void aSignInLandsOnTheAuthorizationWhateverItsNameIsByThen() {
        Visit visit = office.withPending("main").press("Authorize main");
        AuditedDeedsTest.rename(visit.anotherTab(), "main", "night");

        office.signIn(visit, "ann@example.com");

        assertThat(visit.page().select("#sign-in-result").text())
                .isEqualTo("main got another name meanwhile: night is authorized: routes can use it now.");
        assertThat(visit.page().select("#sign-in-result").attr("data-authorization"))
                .isEqualTo("main");
        visit.open("/sign-in").follow("How it stands with night");
        assertThat(visit.page().text()).contains("Authorized", "ann@example.com");
    }

    @Test
    void anotherPersonHasToBeConfirmed() {
        Visit visit = authorized("main");
        office.signIn(visit.open("/integrations/sales").press("Authorize again main"), "bob@example.com");

        assertThat(visit.heading()).isEqualTo("Another person");
        assertThat(visit.page().text()).contains("by ann@example.com before", "Now bob@example.com signed in");
        assertThat(visit.open("/sign-in").press("Confirm").heading()).isEqualTo("Signed in");
        assertThat(visit.open("/integrations/sales").row("main").text()).contains("bob@example.com");
    }

    @Test
    void anotherPersonCanBeDeclined() {
        Visit visit = authorized("main");
        office.signIn(visit.open("/integrations/sales").press("Authorize again main"), "bob@example.com");

        assertThat(visit.press("Decline").page().text()).contains("Nothing was changed");
        assertThat(visit.open("/integrations/sales").row("main").text()).contains("ann@example.com");
    }

    @Test
    void eachTabAnswersTheQuestionThatItShows() {
        Visit tab = authorized("main");
        office.signIn(office.withPending("night").press("Authorize night"), "ann@example.com");
        office.signIn(tab.open("/integrations/sales").press("Authorize again main"), "bob@example.com");
        Visit another = tab.anotherTab().open("/integrations/sales");
        office.signIn(another.press("Authorize again night"), "eve@example.com");

        assertThat(tab.press("Confirm").page().text()).contains("main is authorized");

        assertThat(tab.open("/integrations/sales").row("main").text()).contains("bob@example.com");
        assertThat(tab.row("night").text()).contains("ann@example.com");
        assertThat(another.press("Decline").page().text()).contains("Nothing was changed");
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        Visit tab = authorized("main");
        office.signIn(tab.open("/integrations/sales").press("Authorize again main"), "bob@example.com");
        Visit another = tab.anotherTab().open("/sign-in");
        tab.press("Decline");

        assertThat(another.press("Confirm").page().text()).contains("this question was answered already");
        assertThat(tab.open("/integrations/sales").row("main").text()).contains("ann@example.com");
    }

    @Test
    void whatWasAuthorizedSinceIsNotAskedAbout() {
        Visit tab = authorized("main");
        office.signIn(tab.open("/integrations/sales").press("Authorize again main"), "bob@example.com");
        assertThat(tab.heading()).isEqualTo("Another person");
        Visit another = tab.anotherTab().open("/integrations/sales").follow("Update main");
        another.press("Update", Map.of("Name", "night"));

        office.signIn(another.press("Authorize again night"), "ann@example.com");

        assertThat(another.page().text()).contains("night is authorized");
        assertThat(tab.open("/sign-in").heading()).isEqualTo("Nothing to be told");
    }

    @Test
    void whatIsAskedOfOthersIsStillAsked() {
        Visit tab = authorized("main");
        office.signIn(tab.open("/integrations/sales").press("Authorize again main"), "bob@example.com");

        office.signIn(office.withPending("night").press("Authorize night"), "ann@example.com");
        office.signIn(tab.anotherTab().open("/integrations/sales").press("Authorize again night"), "ann@example.com");

        assertThat(tab.open("/sign-in").press("Confirm").page().text()).contains("main is authorized");
    }

    @Test
    void aResultThatNobodyReadHidesNoQuestion() {
        Visit visit = authorized("main").open("/integrations/sales").press("Authorize again main");
        visit.anotherTab().ends("/callback/sales?code=t0ken-code&state=t0ken-state");

        office.signIn(visit, "bob@example.com");

        assertThat(visit.heading()).isEqualTo("Another person");
    }

    @Test
    void whatIsDoneOnThePageOfAnAuthorizationLeadsBackThere() {
        authorized("night");
        Visit visit = office.withPending("main").follow("View main");

        visit.press("Test main");

        assertThat(visit.heading()).startsWith("Authorization main");
        assertThat(visit.notice()).contains("Test of main");

        visit.press("Make it as default main");

        assertThat(visit.heading()).startsWith("Authorization main");
        assertThat(visit.notice()).isEqualTo("main is the default now.");
    }

    @Test
    void theTestTellsTwoThings() {
        Visit visit = authorized("main").open("/integrations/sales").press("Test main");

        assertThat(visit.notice()).contains("passed", "Reachable: yes", "Token accepted: yes");
    }

    @Test
    void aTestWithoutATokenTellsThatTheContactCentreIsReachable() {
        Visit visit = office.withPending("main").press("Test main");

        assertThat(visit.notice()).contains("failed", "Reachable: yes", "Token accepted: no");
    }

    @Test
    void anotherOneBecomesTheDefault() {
        office.withPending("main");
        Visit visit = office.withPending("night").press("Make it as default night");

        assertThat(visit.notice()).contains("night is the default now");
        assertThat(visit.row("night").select(".tag").text()).isEqualTo("default");
        assertThat(visit.row("main").select(".tag").text()).isEmpty();
    }

    @Test
    void removingAsksFirst() {
        Visit visit = office.withPending("main").press("Remove main");
        assertThat(visit.heading()).isEqualTo("Remove main");

        visit.press("Remove main");

        assertThat(visit.notice()).contains("main was removed");
        assertThat(visit.page().select("[data-authorization]")).isEmpty();
    }

    @Test
    void whatIsNotPossibleSaysWhy() throws Exception {
        office.withPending("main");
        Visit visit = office.withPending("night");
        office.route("nightly", "night");

        visit.open("/integrations/sales");

        assertThat(visit.button("Remove main").hasAttr("disabled")).isTrue();
        assertThat(visit.description(visit.button("Remove main"))).contains("make another one the default first");
        assertThat(visit.button("Remove night").hasAttr("disabled")).isTrue();
        assertThat(visit.description(visit.button("Remove night"))).contains("in use by route nightly");
        assertThat(visit.description(visit.button("Make it as default main"))).contains("default already");
        assertThat(visit.row("night").text()).contains("route nightly", "running");
    }

    @Test
    void aRouteThatIsGoneHoldsNothingUp() throws Exception {
        Visit visit = office.withPending("night");
        office.route("nightly", "night");
        office.context().getRouteController().stopRoute("nightly");
        assertThat(visit.open("/integrations/sales").button("Remove night").hasAttr("disabled"))
                .isTrue();

        office.context().removeRoute("nightly");

        assertThat(visit.open("/integrations/sales")
                        .press("Remove night")
                        .press("Remove night")
                        .notice())
                .contains("night was removed");
    }

    @Test
    void aRevokedGrantIsSeenWithItsRemedy() throws Exception {
        Visit visit = authorized("main");
        office.route("daily", "main");
        office.contactCenter().revokeGrants();
        office.context()
                .createProducerTemplate()
                .requestBodyAndHeaders("direct:daily", null, Map.of("CamelCceTaskId", "a-task"));

        visit.open("/integrations/sales");

        assertThat(visit.row("main").text()).contains("Re-authorization required", "Authorize again");
        assertThat(visit.open("/").page().text()).contains("Re-authorization required");
        assertThat(visit.open("/calls").page().select("tbody tr").text()).contains("daily", "getTask", "unauthorized");
    }

    private Visit authorized(String name) {
        return office.signIn(office.withPending(name).press("Authorize " + name), "ann@example.com");
    }
}
