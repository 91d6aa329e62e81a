package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Secret;
import io.camelcce.console.page.Frame.Link;
import io.camelcce.console.web.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages are made of may end up in a message or a log: nothing in it is fit to sign in or to answer with. */
class TextOfModelsTest {

    private static final Question QUESTION =
            new Question("sales", null, "main", "ann@example.com", "bob@example.com", Secret.of("s3cret-confirmation"));

    @Test
    void theWayToTheServerIsNotToldWithItsState() {
        URI uri = URI.create("https://auth.example.com/authorize?state=s3cret-state");
        LeavingModel model = new LeavingModel(
                "auth.example.com", uri.toString(), Moment.of(Instant.EPOCH.plusSeconds(60), Instant.EPOCH));

        assertThat(Response.Page.of("Leaving", "leaving.jte", model).toString())
                .contains("auth.example.com")
                .doesNotContain("s3cret");
        assertThat(new AuthorizationRequest.SignIn(uri, Instant.EPOCH).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void aQuestionIsNotToldWithWhatItIsAnsweredBy() {
        SignInEnds ends = SignInEnds.NONE.with(QUESTION);
        SignInModel model = new SignInModel(null, List.of("Is it Bob?"), QUESTION.id(), new Link("Back", "/"));

        assertThat(ends.toString()).contains("bob@example.com").doesNotContain("s3cret", QUESTION.id());
        assertThat(model.toString()).contains("Is it Bob?").doesNotContain(QUESTION.id());
    }

    @Test
    void aFrameIsNotToldWithItsFormToken() {
        assertThat(new Frame("Title", "/cce", "t0ken-of-forms", "ann").toString())
                .doesNotContain("t0ken");
    }
}
