package io.camelcce.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.task.MediaType;
import io.camelcce.task.TaskField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireProfileTest {

    @Test
    void ofDigitalRoutingComesWithTheComponent() {
        WireProfile profile = WireProfile.digitalRouting();

        assertThat(profile.text("create.path")).isEqualTo("/drapi/v1/tasks");
        assertThat(profile.createRules().required())
                .containsExactlyInAnyOrder(
                        TaskField.MEDIA_TYPE,
                        TaskField.MEDIA_CHANNEL,
                        TaskField.SCRIPT_SELECTOR,
                        TaskField.ORIGIN,
                        TaskField.DESTINATION);
        assertThat(profile.echoed())
                .containsExactlyInAnyOrder(TaskField.ORIGIN, TaskField.DESTINATION, TaskField.CUSTOMER_ID);
        assertThat(profile.isSuccess(200)).isTrue();
        assertThat(profile.isSuccess(201)).isTrue();
        assertThat(profile.isSuccess(202)).isFalse();
        assertThat(profile.isTokenRefused(401)).isTrue();
        assertThat(profile.isNotProcessed(429)).isTrue();
        assertThat(profile.isTaskAlreadyExists(20200)).isTrue();
        assertThat(profile.isQueueLimit(20286)).isTrue();
        assertThat(profile.isTaskAlreadyExists(null)).isFalse();
        assertThat(profile.isQueueLimit(null)).isFalse();
    }

    @Test
    void canBeReplacedByACopyOfItself() {
        assertThat(ChangedProfile.unchanged().read().text("end.path")).isEqualTo("/drapi/v1/tasks/{taskId}/close");
    }

    @Test
    void spellsEveryMediaTypeThatATaskCanHave() {
        for (MediaType mediaType : MediaType.KNOWN) {
            String spelled = WireProfile.digitalRouting().mediaType(mediaType);

            assertThat(WireProfile.digitalRouting().mediaTypeOf(spelled)).isEqualTo(mediaType);
        }
    }

    @ParameterizedTest
    @CsvSource({"email, EML", "chat, CHT", "telephony, VOICE", "social, SOC", "webCallback, CALL_ME"})
    void understandsTheMediaTypesThatItSpells(String key, String spelling) {
        WireProfile profile =
                ChangedProfile.with("value.mediaType." + key, spelling).read();

        MediaType mediaType = profile.mediaTypeOf(spelling);

        assertThat(MediaType.KNOWN).contains(mediaType);
        assertThat(profile.mediaType(mediaType)).isEqualTo(spelling);
    }

    @Test
    void canRequireAndCompareNothing() {
        WireProfile profile = ChangedProfile.with("create.required", "")
                .and("create.echoed", "")
                .read();

        assertThat(profile.createRules().required()).isEmpty();
        assertThat(profile.echoed()).isEmpty();
    }

    @Test
    void isRefusedWithAllItsFaultsAndTheirSource() {
        ChangedProfile broken = ChangedProfile.without("get.path")
                .butWithout("header.location")
                .and("field.origin", " ")
                .and("field.orign", "origin")
                .and("create.method", "PO ST")
                .and("successStatuses", "200,2O1");

        assertThatExceptionOfType(IllegalWireProfile.class)
                .isThrownBy(broken::read)
                .withMessageStartingWith("The wire profile " + ChangedProfile.SOURCE + " cannot be used: ")
                .withMessageContaining("get.path is missing")
                .withMessageContaining("header.location is missing")
                .withMessageContaining("field.origin has no value")
                .withMessageContaining("field.orign is not a key of a wire profile")
                .withMessageContaining("create.method must be an HTTP token")
                .withMessageContaining("successStatuses must list HTTP statuses");
    }

    @Test
    void isRefusedForEveryKeyThatIsMissing() throws IOException {
        Properties all = new Properties();
        all.load(WireProfile.class.getResourceAsStream("digital-routing.properties"));

        assertThatExceptionOfType(IllegalWireProfile.class)
                .isThrownBy(() -> WireProfile.read("empty", new ByteArrayInputStream(new byte[0])))
                .satisfies(refused -> assertThat(all.stringPropertyNames())
                        .allSatisfy(key -> assertThat(refused.getMessage()).contains(key + " is missing")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create.path | drapi/v1/tasks | must begin with one /",
                "create.path | //elsewhere.example.com/tasks | must begin with one /",
                "create.path | /drapi/{tenant}/tasks | must be a path of a URL",
                "create.path | /drapi v1/tasks | must be a path of a URL",
                "get.path | /drapi/v1/tasks | must contain {taskId}",
                "end.path | /drapi/v1/tasks/close | must contain {taskId}",
                "get.method | GET IT | must be an HTTP token",
                "header.trackingId | Tracking Id | must be an HTTP token",
                "header.authorization | Authorization: | must be an HTTP token",
                "successStatuses | OK | must list HTTP statuses",
                "successStatuses | 200, | must list HTTP statuses",
                "tokenRefusedStatuses | 40 | must list HTTP statuses",
                "notProcessedStatuses | 600 | must list HTTP statuses",
                "applicationCode.taskAlreadyExists | exists | must be a number",
                "applicationCode.queueLimit | -1 | must be a number",
                "create.required | origin,colour | must list fields of createTask",
                "create.echoed | colour | must list fields of createTask",
                "create.echoed | scriptSelector | can have origin, destination and customerId",
                "header.trackingId | authorization | must not be the same header as header.authorization",
                "header.trackingId | Content-Length | must not be a header that HTTP itself needs",
                "list.path | /drapi/v1/tasks | must contain {from}",
                "create.makesConversationId | yes | must be true or false",
                "channel.sms.mediaType | fax | must be one of email, chat",
                "channel.sms.variables | user_Name | must list VARIABLE=field, with commas between: user_Name is not",
                "channel.sms.variables | cv_11=origin | must list VARIABLE=field, with commas between: cv_11",
                "channel.sms.variables | note=colour | must list VARIABLE=field, with commas between: colour is not",
                "channel.sms.variables | note=variables | must list VARIABLE=field, with commas between: variables is",
                "channel.sms.variables | note=trackingId | must list VARIABLE=field, with commas between: trackingId is",
                "channel.sms.variables | cv_1=customerName, cv_1=origin | must list VARIABLE=field, with commas between:"
                        + " cv_1 is there twice",
                "channel.other.variables | a=origin, a=origin? | must list VARIABLE=field, with commas between: a is there",
                "tokenRefusedStatuses | 401,200 | must not list 200: it has another meaning already"
            })
    void isRefusedForAValueOfTheWrongForm(String key, String value, String rule) {
        assertThatExceptionOfType(IllegalWireProfile.class)
                .isThrownBy(ChangedProfile.with(key, value)::read)
                .withMessageContaining(ChangedProfile.SOURCE)
                .withMessageContaining(key + " " + rule);
    }

    @Test
    void isRefusedIfItIsNoPropertiesFile() {
        byte[] file = "create.path=\\u12".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WireProfile.read("broken", new ByteArrayInputStream(file)))
                .withMessageContaining("not a properties file");
    }
}
