package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTasksTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @Test
    void withoutTasksTheListIsAnEmptyArray() {
        Reply reply = list("");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("[]");
    }

    @Test
    void eachElementIsWhatAGetOfTheTaskAnswers() {
        api.create(task("t-1").variable("cv_1", "gold"));

        assertThat(list("").json().get(0)).isEqualTo(api.get("t-1").json());
    }

    @Test
    void byDefaultItListsTheTasksOfTheLast15Minutes() {
        api.create(task("t-1"));
        contactCenter.advance(Duration.ofMillis(1));
        api.create(task("t-2"));

        contactCenter.advance(Duration.ofMinutes(15));

        assertThat(idsIn(list(""))).containsExactly("t-2");
    }

    @Test
    void fromIsTheFirstMomentThatCounts() {
        api.create(task("t-1"));
        contactCenter.advance(Duration.ofMillis(1));
        api.create(task("t-2"));
        long start = ContactCenters.START.toEpochMilli();

        assertThat(idsIn(list("?from=0"))).containsExactly("t-1", "t-2");
        assertThat(idsIn(list("?from=" + start))).containsExactly("t-1", "t-2");
        assertThat(idsIn(list("?from=" + (start + 1)))).containsExactly("t-2");
        assertThat(idsIn(list("?from=999999999999999999"))).isEmpty();
    }

    @Test
    void aTaskThatCannotBeReadAnyMoreIsNotListed() {
        api.create(task("t-1"));
        contactCenter.end("t-1", "UNKNOWN").advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(idsIn(list("?from=0"))).containsExactly("t-1");

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(idsIn(list("?from=0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "now", "1.5", "1e3", "9999999999999999999", "2026-11-22T08:00:00Z", "0&from=0"})
    void anIllegalFromIsRefused(String from) {
        Reply reply = list("?from=" + from);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").path(0).path("field").asText()).isEqualTo("from");
    }

    @Test
    void theListNeedsAToken() {
        assertThat(api.send(api.to("/drapi/v1/tasks").GET()).status()).isEqualTo(401);
    }

    @Test
    void theListIsBounded() {
        SwitchBoard switches = new SwitchBoard();
        TaskMemory memory = new TaskMemory(
                switches, ContactCenters.standingClock(), new TaskLife(switches), new Lives(100_000), Onlooker.none());
        switches.set(Switches.SHARES, Map.of());
        for (int i = 0; i <= ListTasks.MOST; i++) {
            memory.create(ContactCenters.request("t-" + i));
        }

        ListTasks list = new ListTasks(memory, new TaskDetails(switches), ContactCenters.standingClock());

        assertThat(list.createdFrom(ContactCenters.START)).hasSize(ListTasks.MOST);
    }

    private Reply list(String query) {
        return api.getWith("Bearer " + ApiClient.TOKEN, "/drapi/v1/tasks" + query);
    }

    private static List<String> idsIn(Reply list) {
        return StreamSupport.stream(list.json().spliterator(), false)
                .map(task -> task.path("taskId").asText())
                .toList();
    }
}
