package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final ApiClient api = new ApiClient(CCE.contactCenter());

    @BeforeEach
    void acceptTheToken() {
        CCE.contactCenter().acceptToken(ApiClient.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drapi",
                "/drapi/v1",
                "/drapi/v2/tasks",
                "/drapi/v1/tasks/",
                "/drapi/v1/tasks/t-1/open",
                "/drapi/v1/tasks/t-1/close/now",
                "/drapi/v1/pings"
            })
    void anUnknownPathIsNotFound(String path) {
        assertThat(api.getWith("Bearer " + ApiClient.TOKEN, path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/drapix", "/oauth2/tokens"})
    void anUnknownPathOutsideTheApiIsNotFoundWithoutATokenToo(String path) {
        assertThat(api.send(api.to(path).GET()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /drapi/v1/tasks, 'POST, GET'",
        "PUT, /drapi/v1/tasks, 'POST, GET'",
        "DELETE, /drapi/v1/tasks/t-1, GET",
        "POST, /drapi/v1/tasks/t-1, GET",
        "GET, /drapi/v1/tasks/t-1/close, POST",
        "POST, /drapi/v1/ping, GET",
        "GET, /oauth2/token, POST"
    })
    void aWrongMethodIsToldTheRightOne(String method, String path, String right) {
        Reply reply = api.send(api.to(path)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + ApiClient.TOKEN));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains(right);
    }

    @Test
    void aQueryDoesNotChangeTheWay() {
        assertThat(api.send(api.to("/drapi/v1/ping?from=0").GET()).status()).isEqualTo(200);
    }
}
