package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.wiremock.TaskRecord;
import io.camelcce.wiremock.TaskRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that has a limit: at the limit, one past it, far past it, and all at once. */
class LimitsOfFieldsTest extends CceRoutes {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MESSAGE = 10_000;
    private static final int FAR = 1 << 19;

    /** Where a value can stand. */
    enum Place {
        HEADER,
        MAP,
        JSON,
        OPTION
    }

    /**
     * A field with a limit.
     *
     * @param longest the longest legal value
     * @param tooLong values one past the limit and far past it
     * @param rule what the message says of them
     * @param arrived what the contact centre has of the value
     */
    private record Limit(
            String field, String longest, List<String> tooLong, String rule, Function<TaskRecord, String> arrived) {

        @Override
        public String toString() {
            return field;
        }
    }

    private static Limit limit(
            String field, String longest, List<String> tooLong, String rule, Function<TaskRequest, String> arrived) {
        return new Limit(field, longest, tooLong, rule, task -> arrived.apply(task.request()));
    }

    private static Limit variable(String name, int most) {
        String longest = "é".repeat(most);
        return limit(
                "variable." + name,
                longest,
                past("é", most),
                name + " must have at most " + most + " bytes",
                task -> task.variable(name).orElseThrow());
    }

    private static List<String> past(String character, int most) {
        return List.of(character.repeat(most + 1), character.repeat(FAR));
    }

    static Stream<Limit> limits() {
        return Stream.of(
                limit(
                        "scriptSelector",
                        "ß".repeat(32),
                        past("ß", 32),
                        "must have at most 32 characters",
                        TaskRequest::scriptSelector),
                limit(
                        "taskId",
                        "Az-9".repeat(16),
                        List.of("x".repeat(65), "x".repeat(FAR), "a_b", "a/b", "..", "é"),
                        "must be 1 to 64 of A-Z a-z 0-9 and -",
                        TaskRequest::taskId),
                limit(
                        "trackingId",
                        "~".repeat(128),
                        List.of("~".repeat(129), "~".repeat(FAR), "a b", "a\r\nX-Evil: 1", "é"),
                        "must be 1 to 128 visible ASCII characters",
                        task -> tracked()),
                limit(
                        "transactionId",
                        "€".repeat(1_000),
                        past("€", 1_000),
                        "must have at most 1000 characters",
                        task -> "€".repeat(1_000)),
                limit(
                        "conversationId",
                        "é".repeat(16),
                        past("é", 16),
                        "user_DR_MediaResourceID must have at most 16 bytes",
                        task -> task.variable("user_DR_MediaResourceID").orElseThrow()),
                limit(
                        "customerName",
                        "é".repeat(210),
                        List.of("é".repeat(211), "é".repeat(FAR)),
                        "user_DR_CustomerName must have at most 210 bytes",
                        task -> task.variable("user_DR_CustomerName").orElseThrow()),
                limit(
                        "customerName",
                        "ÿ",
                        List.of("Ā", "€", "日本"),
                        "user_DR_CustomerName must have Latin-1 characters only",
                        task -> task.variable("user_DR_CustomerName").orElseThrow()),
                limit(
                        "mediaType",
                        "WEB callBACK",
                        List.of("fax", "web-callback", "x".repeat(FAR)),
                        "must be one of email, chat, telephony, social, Web Callback",
                        task -> task.mediaType().equals("Web Callback") ? "WEB callBACK" : task.mediaType()),
                limit(
                        "resubmit",
                        "FALSE",
                        List.of("banana", "x".repeat(FAR)),
                        "must be true or false",
                        task -> "FALSE"),
                limit(
                        "mediaChannel",
                        "My Own Channel, ünïcödé €",
                        List.of("s\nms", "s\u0000ms", "\uD83D"),
                        "must ",
                        TaskRequest::mediaChannel),
                limit(
                        "dispositionCode",
                        "CD_OF_MY_OWN",
                        List.of("CD\r\nX", "\u0007"),
                        "must not have line breaks or other control characters",
                        task -> String.valueOf(task.dispositionCode())),
                variable("cv_1", 40),
                variable("cv_10", 40),
                variable("user_Order", 210),
                variable("user_DR_MediaResourceID", 16),
                variable("user_DR_MediaChannelName", 8),
                variable("user_" + "N".repeat(27), 210));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aValueAtTheLimitArrivesUnchangedFromEverywhere(Limit limit) {
        for (Place place : Place.values()) {
            contactCenter().reset();

            Exchange exchange = create(place, limit.field(), limit.longest());

            assertThat(exchange.getException()).as("%s", place).isNull();
            TaskRecord task = contactCenter().ledger().tasks().get(0);
            assertThat(limit.arrived().apply(task)).as("%s", place).isEqualTo(limit.longest());
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aValuePastTheLimitIsInvalidFromEverywhereAndNothingIsSent(Limit limit) {
        for (Place place : Place.values()) {
            for (String value : limit.tooLong()) {
                if (place == Place.OPTION && !fitsIntoAnOption(limit.field(), value)) {
                    continue;
                }

                Throwable failure = place == Place.OPTION
                        ? refusalAtStart(limit.field(), value)
                        : failure(create(place, limit.field(), value));

                assertThat(failure)
                        .as("%s", place)
                        .hasMessageContainingAll(limit.rule(), "the header CamelCce", "the body field ", "the option ")
                        .hasMessageContaining(limit.field().startsWith("variable.") ? "variables" : limit.field())
                        .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(1_000));
            }
        }
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    /** An option that no message can mend is refused when the route starts. */
    private Throwable refusalAtStart(String field, String value) {
        FailedToCreateProducerException refused =
                catchThrowableOfType(FailedToCreateProducerException.class, () -> create(Place.OPTION, field, value));
        return Objects.requireNonNull(refused.getCause());
    }

    /** Camel trims URIs, and refuses an endpoint with a flag that is none when it is made. */
    private static boolean fitsIntoAnOption(String field, String value) {
        return value.length() < FAR
                && !field.equals("resubmit")
                && value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void allTenCallVariablesAreTakenAndAnEleventhIsNot() {
        Map<String, String> ten = new HashMap<>();
        IntStream.rangeClosed(1, 10).forEach(i -> ten.put("cv_" + i, "é".repeat(40)));

        assertThat(create(ten).getException()).isNull();
        assertThat(arrived()).containsAllEntriesOf(ten);

        ten.put("cv_11", "x");
        assertRefused(ten, "cv_11: call variables are cv_1 to cv_10");
        assertRefused(Map.of("cv_0", "x"), "cv_0: call variables are cv_1 to cv_10");
        assertRefused(Map.of("cv_01", "x"), "cv_01: call variables are cv_1 to cv_10");
    }

    @Test
    void namesOfVariablesAreTakenInTheirCaseAndNotLongerThanTheyMayBe() {
        Map<String, String> cases = Map.of("user_Order", "a", "user_order", "b", "Note", "c", "note", "d");

        assertThat(create(cases).getException()).isNull();
        assertThat(arrived()).containsAllEntriesOf(cases);

        assertRefused(Map.of("user_" + "N".repeat(28), "x"), "the name of an ECC variable has at most 32 characters");
        assertRefused(Map.of("user_" + "N".repeat(FAR), "x"), "the name of an ECC variable has at most 32 characters");
        assertRefused(Map.of("user_€", "x"), "the name of an ECC variable has Latin-1 characters only");
        assertRefused(Map.of("user_DR_Primary", "x"), "user_DR_Primary is set by Cloud Connect");
        assertRefused(Map.of("userOrder", "x"), "userOrder: a name that begins with user is an ECC variable");
    }

    /** A create without another name or conversation has the conversation id that is made for it: 16 bytes, and 23 of its name. */
    @Test
    void eccVariablesTogetherAreTakenUpTo2000BytesOfValues() {
        Map<String, String> values = eccVariables(9, 210);
        values.put("user_9", "x".repeat(2_000 - 16 - 9 * 210));

        assertThat(create(values).getException()).isNull();
        assertThat(arrived()).containsAllEntriesOf(values);

        values.put("user_9", values.get("user_9") + "x");
        assertRefused(values, "all ECC variables together must have at most 2000 bytes, have 2001");
        assertRefused(eccVariables(10_000, 210), "all ECC variables together must have at most 2000 bytes");
    }

    @Test
    void eccVariablesTogetherAreTakenUpTo2500BytesWithTheirNames() {
        Map<String, String> values = new LinkedHashMap<>();
        int left = 2_500 - 16 - "user_DR_MediaResourceID".length();
        for (int i = 0; left >= 32 + 10; i++) {
            values.put("user_" + "n".repeat(25) + (10 + i), "x".repeat(10));
            left -= 32 + 10;
        }
        values.put("user_", "x".repeat(left - 5));

        assertThat(create(values).getException()).isNull();
        assertThat(arrived()).containsAllEntriesOf(values);

        values.put("user_", values.get("user_") + "x");
        assertRefused(values, "together with their names must have at most 2500 bytes, have 2501");
    }

    @Test
    void tenThousandBrokenVariablesAreToldInAMessageThatPeopleRead() {
        Map<String, Object> broken = new LinkedHashMap<>();
        IntStream.range(0, 10_000).forEach(i -> broken.put("cv_" + (100 + i), "x"));

        assertThat(failure(create(broken)))
                .hasMessageContainingAll("cv_100: call variables", "9980 more rules are broken")
                .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(MESSAGE));
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void aMessageWithEveryFieldBrokenNamesEveryOne() throws JsonProcessingException {
        List<String> fields = new ArrayList<>(List.of("taskId", "trackingId", "mediaType", "resubmit"));
        fields.addAll(List.of("mediaChannel", "scriptSelector", "origin", "destination", "customerId", "customerName"));
        fields.addAll(List.of("preferredOwner", "conversationId", "dispositionCode", "chatThreadId", "chatUserId"));
        fields.addAll(List.of("emailMessageId", "emailSubject", "emailCcRecipients", "emailBccRecipients"));
        Map<String, Object> body = new LinkedHashMap<>();
        fields.forEach(field -> body.put(field, "\u0000" + "x".repeat(300)));
        body.put("variables", Map.of("cv_11", "x", "tags", List.of("vip")));

        CceException failure = failure(send("direct:create", MAPPER.writeValueAsString(body), Map.of()));

        assertThat(failure.getOutcomeName()).isEqualTo("invalid");
        for (String field : fields) {
            assertThat(failure).hasMessageContaining("cannot take " + field + " (the header CamelCce");
        }
        assertThat(failure)
                .hasMessageContainingAll("cv_11: call variables are", "tags must be a text, a number or a boolean")
                .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(MESSAGE));
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void theAnswersToAClosedEventNameEveryFaultToo() {
        Map<String, Object> broken = Map.of(
                CceConstants.TASK_ID, "x".repeat(65),
                CceConstants.REASON, "a\nb",
                CceConstants.REASON_CODE, "\u0000",
                CceConstants.AGENT_ID, "a\tb",
                CceConstants.QUEUE_ID, "a\tb",
                CceConstants.CONVERSATION_ID, "x".repeat(17),
                CceConstants.MEDIA_TYPE, "fax");

        assertThat(failure(send("cce:endTask?method=closeReject", broken)))
                .hasMessageContainingAll(
                        "take taskId", "take reason ", "take reasonCode", "agentId", "conversationId", "mediaType");
        assertThat(failure(send("cce:endTask?method=closeAccept", broken)))
                .hasMessageContainingAll("take taskId", "take queueId", "conversationId", "mediaType");
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void asManyTasksAsAContactCentreHoldsCanBeListed() {
        assertThat(send("cce:listTasks?maxTasks=100000", Map.of()).getException())
                .isNull();
        assertThat(send("cce:listTasks?maxTasks=1", Map.of()).getException()).isNull();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aMomentThatIsNoneIsRefused(Object from) {
        assertThat(failure(send("cce:listTasks", Map.of(CceConstants.FROM, from))))
                .hasMessageContainingAll("cannot take from", "must be a")
                .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(1_000));
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    static List<Object> moments() {
        return List.of(
                "yesterday",
                "9".repeat(19),
                "9".repeat(FAR),
                "P" + "9".repeat(FAR) + "D",
                "PT9223372036854775807S",
                "PT-9223372036854775807S",
                "+999999999-12-31T23:59:59Z",
                "x".repeat(FAR),
                List.of(),
                new BigDecimal("1E+1000000000"));
    }

    /** The contact centre decides on what has no published limit: it gets it as it is. */
    @Test
    void whatHasNoPublishedLimitArrivesUnchanged() {
        String recipients = "jane@example.com, ".repeat(1_000).strip();

        Exchange exchange = send(
                "direct:create",
                Map.of("variables", Map.of("EmailCCRecipients", recipients)),
                with(CceConstants.ORIGIN, "€".repeat(10_000)));

        assertThat(exchange.getException()).isNull();
        assertThat(contactCenter().ledger().tasks().get(0).request().origin()).hasSize(10_000);
        assertThat(arrived()).containsEntry("EmailCCRecipients", recipients);
    }

    private Exchange create(Place place, String field, String value) {
        boolean variable = field.startsWith("variable.");
        String name = variable ? "variables" : field;
        Object given = variable ? Map.of(field.substring("variable.".length()), value) : value;
        String header = "CamelCce" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return switch (place) {
            case HEADER -> send("direct:create", with(header, given));
            case MAP -> send("direct:create", Map.of(name, given), AN_SMS);
            case JSON -> send("direct:create", json(Map.of(name, given)), AN_SMS);
            case OPTION -> send("cce:createTask?" + options(field, value), AN_SMS);
        };
    }

    private static String options(String field, String value) {
        Map<String, String> options = new LinkedHashMap<>(
                Map.of("mediaType", "social", "mediaChannel", "sms", "scriptSelector", "SMS_Support"));
        options.put(field, "RAW(" + value + ")");
        List<String> texts = new ArrayList<>();
        options.forEach((name, text) -> texts.add(name + "=" + text));
        return String.join("&", texts);
    }

    private static String json(Map<String, ?> body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Exchange create(Map<String, ?> variables) {
        return send("direct:create", with(CceConstants.VARIABLES, variables));
    }

    private void assertRefused(Map<String, ?> variables, String rule) {
        int before = contactCenter().ledger().requests().size();

        CceException failure = failure(create(variables));

        assertThat(failure.getOutcomeName()).isEqualTo("invalid");
        assertThat(failure)
                .hasMessageContainingAll("cannot take variables (the header CamelCceVariables", rule)
                .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(MESSAGE));
        assertThat(contactCenter().ledger().requests()).hasSize(before);
    }

    private static Map<String, Object> with(String header, @Nullable Object value) {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(header, value);
        return headers;
    }

    private static Map<String, String> eccVariables(int count, int bytes) {
        Map<String, String> variables = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> variables.put("user_" + i, "é".repeat(bytes)));
        return variables;
    }

    private static Map<String, String> arrived() {
        List<TaskRecord> tasks = contactCenter().ledger().tasks();
        Map<String, String> variables = new HashMap<>();
        tasks.get(tasks.size() - 1).request().variables().forEach(each -> variables.put(each.name(), each.value()));
        return variables;
    }

    private static String tracked() {
        return String.valueOf(contactCenter()
                .ledger()
                .requests("POST", "/drapi/v1/tasks")
                .get(0)
                .trackingId());
    }
}
