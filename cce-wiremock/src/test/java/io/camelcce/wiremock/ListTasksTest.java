package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;

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
    void itCanBeAnObjectWithTheFieldTasks() {
        contactCenter.set(Switches.LIST_IS_OBJECT, true);
        assertThat(list("").body()).isEqualTo("{\"tasks\":[]}");

        api.create(task("t-1"));
        api.create(task("t-2"));

        assertThat(list("").json().path("tasks").path(1))
                .isEqualTo(api.get("t-2").json());
    }

    @Test
    void aFullQueueIsListedWhole() throws IOException {
        int full = Switches.CAPACITY.byDefault();

        JsonNode listed = new ObjectMapper().readTree(listOf(full).getStream());

        assertThat(listed).hasSize(full);
        assertThat(listed.path(full - 1).path("taskId").asText()).isEqualTo("t-" + (full - 1));
    }

    @Test
    void theListIsBounded() {
        ListedTasks list = listOf(ListTasks.MOST + 1);

        assertThat(list.tasks()).hasSize(ListTasks.MOST).last().satisfies(newest -> assertThat(newest.taskId())
                .isEqualTo("t-" + (ListTasks.MOST - 1)));
    }

    @Test
    void whatWireMockKeepsOfAListIsShort() {
        IntStream.range(0, 300).forEach(i -> api.create(task("t-" + i)));

        int length = list("").body().length();

        ServeEvent kept = contactCenter.wireMock().getAllServeEvents().get(0);
        assertThat(length).isGreaterThan(64 * 1_024);
        assertThat(kept.getResponse().getBody()).hasSize(64 * 1_024);
        assertThat(kept.getResponseDefinition().getBody()).isEmpty();
    }

    // Living ones up to the capacity, and before them ones that closed.
    private static ListedTasks listOf(int tasks) {
        SwitchBoard switches = new SwitchBoard();
        switches.set(Switches.SHARES, Map.of());
        TaskMemory memory = ContactCenters.tasks(switches);
        int closed = tasks - Switches.CAPACITY.byDefault();
        for (int i = 0; i < tasks; i++) {
            memory.create(ContactCenters.request("t-" + i));
            if (i < closed) {
                memory.move("t-" + i, (now, task) -> task.with(StateChange.closed(now, "UNKNOWN")));
            }
        }
        return new ListTasks(memory, new TaskDetails(switches), switches, ContactCenters.standingClock())
                .createdFrom(ContactCenters.START);
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
