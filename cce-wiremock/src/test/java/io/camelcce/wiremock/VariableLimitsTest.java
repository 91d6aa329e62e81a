package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableLimitsTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final ApiClient api = new ApiClient(CCE.contactCenter());

    @BeforeEach
    void acceptTheToken() {
        CCE.contactCenter().acceptToken(ApiClient.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cv_1", "cv_2", "cv_9", "cv_10"})
    void aCallVariableTakes40Bytes(String name) {
        assertThat(createWith(name, "x".repeat(40)).status()).isEqualTo(201);
        assertRefused(createWith(name, "x".repeat(41)), "variables[0].value", "40");
    }

    @Test
    void theBytesOfACallVariableAreThoseOfLatin1() {
        assertThat(createWith("cv_1", "é".repeat(40)).status()).isEqualTo(201);
    }

    @Test
    void aCallVariableOutsideLatin1IsRefused() {
        assertRefused(createWith("cv_1", "10 €"), "variables[0].value", "Latin-1");
    }

    @Test
    void anEccVariableTakes210Bytes() {
        assertThat(createWith("user_DR_CustomerName", "x".repeat(210)).status()).isEqualTo(201);
        assertRefused(createWith("user_DR_CustomerName", "x".repeat(211)), "variables[0].value", "210");
    }

    @Test
    void anEccVariableOutsideLatin1IsRefused() {
        assertRefused(createWith("user_name", "Ł"), "variables[0].value", "Latin-1");
    }

    @Test
    void theNameOfAnEccVariableHasAtMost32Characters() {
        String longest = "user_" + "n".repeat(27);

        assertThat(createWith(longest, "v").status()).isEqualTo(201);
        assertRefused(createWith(longest + "n", "v"), "variables[0].name", "32");
    }

    @Test
    void allEccValuesTogetherTake2000Bytes() {
        assertThat(api.create(withEccValues(199, 10)).status()).isEqualTo(201);
        assertRefused(api.create(withEccValues(201, 10)), "variables", "2000");
    }

    @Test
    void allEccNamesAndValuesTogetherTake2500Bytes() {
        // 70 names of 30 characters take 2,100 bytes.
        TaskBody fits = task("t-1");
        TaskBody tooMuch = task("t-2");
        for (int i = 100; i < 170; i++) {
            fits.variable("user_" + "n".repeat(22) + i, "vvvvv");
            tooMuch.variable("user_" + "n".repeat(22) + i, "vvvvvv");
        }

        assertThat(api.create(fits).status()).isEqualTo(201);
        assertRefused(api.create(tooMuch), "variables", "2500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmailSubject", "ChatThreadID", "cv_11", "cv_0", "User_name"})
    void anyOtherVariableIsAnExtensionWithoutLimits(String name) {
        assertThat(createWith(name, "€".repeat(5_000)).status()).isEqualTo(201);
    }

    @Test
    void aVariableThatIsThereTwiceIsRefused() {
        assertRefused(
                api.create(task("t-1").variable("cv_1", "a").variable("cv_1", "b")), "variables[1].name", "twice");
    }

    @Test
    void namesOfVariablesAreCaseSensitive() {
        assertThat(api.create(task("t-1").variable("user_a", "1").variable("user_A", "2"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"value\":\"v\"}]",
                "[{\"name\":\"\",\"value\":\"v\"}]",
                "[{\"name\":1,\"value\":\"v\"}]",
                "[\"cv_1\"]",
                "[null]"
            })
    void aVariableWithoutANameIsRefused(String variables) {
        assertRefused(createWithRaw(variables), "variables[0].name", "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"name\":\"cv_1\"}]", "[{\"name\":\"cv_1\",\"value\":7}]"})
    void aVariableWithoutATextIsRefused(String variables) {
        assertRefused(createWithRaw(variables), "variables[0].value", "missing");
    }

    @Test
    void variablesThatAreNoArrayAreRefused() {
        assertRefused(createWithRaw("{\"cv_1\":\"gold\"}"), "variables", "array");
    }

    private Reply createWith(String name, String value) {
        CCE.contactCenter().reset();
        acceptTheToken();
        return api.create(task("t-1").variable(name, value));
    }

    private Reply createWithRaw(String variables) {
        String body = task("t-1").toString();
        return api.post("/drapi/v1/tasks", body.substring(0, body.length() - 1) + ",\"variables\":" + variables + "}");
    }

    private static TaskBody withEccValues(int bytes, int variables) {
        TaskBody body = task("t-" + bytes);
        for (int i = 0; i < variables; i++) {
            body.variable("user_" + i, "v".repeat(bytes));
        }
        return body;
    }

    private static void assertRefused(Reply reply, String field, String part) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors")).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("message").asText()).contains(part);
        });
    }
}
