package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueLimitsTest {

    @RegisterExtension
    static final ContactCenterExtension CCE =
            new ContactCenterExtension(ContactCenters.withStandingClock().set(Switches.CAPACITY, 20));

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({"email, 10", "Social, 8", "telephony, 1", "chat, 1", "Web Callback, 1"})
    void pastItsShareACreateIsRefused(String mediaType, int share) {
        for (int i = 0; i < share; i++) {
            assertThat(create("t-" + i, mediaType).status()).isEqualTo(201);
        }

        Reply tooMany = create("one-more", mediaType);

        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.body()).isEqualTo("{\"code\":20286,\"message\":\"MEDIA_TYPE_QUEUE_LIMIT_EXCEEDED\"}");
        assertThat(api.get("one-more").status()).isEqualTo(404);
    }

    @Test
    void aFullShareLeavesTheOthersAlone() {
        create("t-1", "chat");
        create("t-2", "chat");

        assertThat(create("t-3", "telephony").status()).isEqualTo(201);
    }

    @Test
    void aWebCallbackTakesFromTheShareOfTelephony() {
        create("t-1", "web callback");

        assertThat(create("t-2", "telephony").text("code")).isEqualTo("20286");
    }

    @Test
    void aClosedTaskGivesItsPlaceBack() {
        create("t-1", "chat");
        contactCenter.end("t-1", "UNKNOWN");

        assertThat(create("t-2", "chat").status()).isEqualTo(201);
        assertThat(create("t-3", "chat").text("code")).isEqualTo("20286");
    }

    @Test
    void aTaskThatTimeClosedGivesItsPlaceBackThoughNobodyLookedAtIt() {
        create("t-1", "chat");
        contactCenter.advance(Duration.ofHours(3));

        assertThat(create("t-2", "chat").status()).isEqualTo(201);
    }

    @Test
    void aTransferredTaskKeepsItsPlaceAndCanBeCreatedAgain() {
        create("t-1", "chat");
        contactCenter.route("t-1").transfer("t-1");

        assertThat(create("t-2", "chat").text("code")).isEqualTo("20286");
        assertThat(create("t-1", "chat").status()).isEqualTo(201);
    }

    @Test
    void aTaskThatExistsIsToldSoEvenWhenThereIsNoRoom() {
        create("t-1", "chat");

        assertThat(create("t-1", "chat").text("code")).isEqualTo("20200");
    }

    @Test
    void theWholeCapacityIsALimitToo() {
        contactCenter.set(Switches.SHARES, Map.of()).set(Switches.CAPACITY, 2);
        create("t-1", "chat");
        create("t-2", "email");

        assertThat(create("t-3", "social").text("code")).isEqualTo("20286");
    }

    @Test
    void sharesAndTheStatusCanBeChosen() {
        contactCenter.set(Switches.SHARES, Map.of("Chat", 10)).set(Switches.QUEUE_LIMIT_STATUS, 429);
        create("t-1", "chat");
        assertThat(create("t-2", "chat").status()).isEqualTo(201);

        assertThat(create("t-3", "chat").status()).isEqualTo(429);
    }

    @Test
    void aResetMakesRoom() {
        create("t-1", "chat");
        contactCenter.reset();
        contactCenter.acceptToken(ApiClient.TOKEN);

        assertThat(create("t-1", "chat").status()).isEqualTo(201);
    }

    @Test
    void aTaskCreatedAgainWithAnotherMediaTypeTakesItsPlaceThere() {
        create("t-1", "chat");
        contactCenter.route("t-1").transfer("t-1");
        create("t-1", "telephony");

        assertThat(create("t-2", "chat").status()).isEqualTo(201);
        assertThat(create("t-3", "telephony").text("code")).isEqualTo("20286");
    }

    @Test
    void placesComeBackOneByOneAsTimeClosesTasks() {
        contactCenter.set(Switches.CAPACITY, 40).queue(created("t-1")).advance(Duration.ofHours(1));
        contactCenter.queue(created("t-2"));
        assertThat(create("t-3", "chat").text("code")).isEqualTo("20286");

        contactCenter.advance(Duration.ofHours(1));

        assertThat(create("t-3", "chat").status()).isEqualTo(201);
        assertThat(create("t-4", "chat").text("code")).isEqualTo("20286");
    }

    @Test
    void aShorterLifeChosenLaterHoldsForTasksThatWaitAlready() {
        contactCenter.queue(created("t-1"));

        contactCenter
                .set(Switches.LONGEST_WAIT, Map.of("chat", Duration.ofSeconds(5)))
                .advance(Duration.ofSeconds(5));

        assertThat(create("t-2", "chat").status()).isEqualTo(201);
    }

    private String created(String taskId) {
        assertThat(create(taskId, "chat").status()).isEqualTo(201);
        return taskId;
    }

    private Reply create(String taskId, String mediaType) {
        return api.create(task(taskId).with("mediaType", mediaType));
    }
}
