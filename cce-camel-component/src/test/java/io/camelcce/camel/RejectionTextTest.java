package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told of a rejection: what, where, and how to mend it. */
class RejectionTextTest extends OperationsInRoutes {

    @ParameterizedTest
    @EnumSource
    @Tag("F21")
    void namesTheUsualCausesOf403(Operation operation) {
        answerCalls(aResponse().withStatus(403));

        assertThat(text(operation))
                .contains("(HTTP 403, forbidden)")
                .contains("the proxy does not list the address")
                .contains("not a full administrator")
                .contains("lacks a scope");
    }

    @Test
    @Tag("F22")
    void pointsToTheConfigurationAfter404ToACreate() {
        answerCalls(aResponse().withStatus(404));

        assertThat(text(Operation.CREATE))
                .contains("check the domain, and the paths of the wire profile")
                .doesNotContain("never existed");
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "END"})
    void saysWhatMayHaveBecomeOfATaskThatIsGone(Operation operation) {
        assertThat(text(operation)).contains("never existed, or closed more than 15 minutes ago");
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "END"})
    void pointsToTheConfigurationAfterA404ThatIsAPage(Operation operation) {
        answerCalls(aResponse().withStatus(404).withBody("<html>Not Found</html>"));

        assertThat(text(operation)).contains("check the domain").doesNotContain("never existed");
    }

    @Test
    void pointsToTheConfigurationAfterA404ToAList() {
        answerCalls(aResponse().withStatus(404));

        assertThat(failure(send("cce:listTasks", Map.of()))).hasMessageContaining("check the domain");
    }

    @Test
    void saysThatARedirectIsNotFollowed() {
        answerCalls(aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example.com/"));

        assertThat(text(Operation.GET)).contains("redirects are not followed; check the domain");
    }

    @Test
    void saysWhoRejectedWhatAndUnderWhichIds() {
        answerCalls(aResponse().withStatus(400).withBody("{\"code\":17,\"secret\":\"s3cret\"}"));

        assertThat(text(Operation.END))
                .startsWith("cce:endTask was rejected by "
                        + URI.create(contactCenter().domain()).getAuthority()
                        + " (HTTP 400, application code 17, badRequest)")
                .contains("[task id " + TASK_ID + "]")
                .contains("[tracking id Camel_")
                .doesNotContain("s3cret");
    }

    private String text(Operation operation) {
        return String.valueOf(failure(send(operation.throwing(), anSmsWith(CceConstants.TASK_ID, TASK_ID)))
                .getMessage());
    }
}
