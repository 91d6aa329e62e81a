package io.camelcce.wiremock;

import static io.camelcce.wiremock.SwitchForm.headerValue;
import static io.camelcce.wiremock.SwitchForm.names;
import static io.camelcce.wiremock.SwitchForm.number;
import static io.camelcce.wiremock.SwitchForm.oneOf;
import static io.camelcce.wiremock.SwitchForm.orNone;
import static io.camelcce.wiremock.SwitchForm.seconds;
import static io.camelcce.wiremock.SwitchForm.someOf;
import static io.camelcce.wiremock.SwitchForm.yesOrNo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every switch of a contact centre. Set by {@link ContactCenterBuilder#set} before it starts, by
 * {@link SimulatedContactCenter#set} while it runs. Durations are of the simulator's clock.
 */
public final class Switches {

    /** How long a task stays CREATED. */
    public static final Switch<Duration> QUEUE_AFTER = new Switch<>("queueAfter", Duration.ofSeconds(1), seconds());

    /** How long a task stays QUEUED; empty: until {@link SimulatedContactCenter#route}. */
    public static final Switch<Optional<Duration>> ROUTE_AFTER =
            new Switch<>("routeAfter", Optional.empty(), orNone(seconds()));

    /** Whether an unknown estimated wait time is written as -1; if not, it is absent. */
    public static final Switch<Boolean> UNKNOWN_WAIT_IS_MINUS_ONE =
            new Switch<>("unknownWaitIsMinusOne", false, yesOrNo());

    /** How long a task may stay QUEUED before it closes, by media type; a web callback counts as telephony. */
    public static final Switch<Map<String, Duration>> LONGEST_WAIT = new Switch<>(
            "longestWait",
            Map.of(
                    "email", Duration.ofDays(3),
                    "social", Duration.ofDays(3),
                    "telephony", Duration.ofHours(2),
                    "chat", Duration.ofHours(2)),
            MediaTypeForm.of(seconds()));

    /** How many tasks may live at once. */
    public static final Switch<Integer> CAPACITY = new Switch<>("capacity", 100_000, number(0, 100_000));

    /** How much of the capacity each media type may take, in percent; one that is not named may take all. */
    public static final Switch<Map<String, Integer>> SHARES = new Switch<>(
            "shares", Map.of("email", 50, "social", 40, "telephony", 5, "chat", 5), MediaTypeForm.of(number(0, 100)));

    /** The HTTP status that carries the application code 20286. */
    public static final Switch<Integer> QUEUE_LIMIT_STATUS = new Switch<>("queueLimitStatus", 400, number(200, 599));

    /** The script selectors that lead to a script; empty: all do. A task with another one is accepted, then closed. */
    public static final Switch<Optional<Set<String>>> SCRIPT_SELECTORS =
            new Switch<>("scriptSelectors", Optional.empty(), orNone(names()));

    /**
     * Whether a task without the ECC variable {@code user_DR_MediaResourceID} is accepted, then closed when it would be
     * queued. Digital Routing needs one, of 1 to 16 characters.
     */
    public static final Switch<Boolean> MEDIA_RESOURCE_ID_IS_NEEDED =
            new Switch<>("mediaResourceIdIsNeeded", false, yesOrNo());

    /** How long a task with an unknown script selector stays CREATED before it closes. */
    public static final Switch<Duration> UNKNOWN_SELECTOR_CLOSES_AFTER =
            new Switch<>("unknownSelectorClosesAfter", Duration.ofSeconds(1), seconds());

    /** Whether a create with the id of a living task is answered 20200; if not, 201, and nothing changes. */
    public static final Switch<Boolean> DUPLICATE_IS_REFUSED = new Switch<>("duplicateIsRefused", true, yesOrNo());

    /** The HTTP status that carries the application code 20200. */
    public static final Switch<Integer> EXISTING_TASK_STATUS =
            new Switch<>("existingTaskStatus", 409, number(200, 599));

    /** Whether a create with the id of a closed task is answered 20200 for as long as that task can be read. */
    public static final Switch<Boolean> CLOSED_ID_IS_REFUSED = new Switch<>("closedIdIsRefused", true, yesOrNo());

    /** Whether closeAccept and closeReject of a task that is not closed are answered 400. */
    public static final Switch<Boolean> ANSWERS_NEED_CLOSED_TASK =
            new Switch<>("answersNeedClosedTask", true, yesOrNo());

    /** The estimated wait time that a task gets when it is queued, shown in whole seconds; empty: none. */
    public static final Switch<Optional<Duration>> ESTIMATED_WAIT_TIME =
            new Switch<>("estimatedWaitTime", Optional.empty(), orNone(seconds()));

    /** Whether the list is an object with the field {@code tasks}; if not, it is a bare array. */
    public static final Switch<Boolean> LIST_IS_OBJECT = new Switch<>("listIsObject", false, yesOrNo());

    /** Whether the status is ACTIVE, else INACTIVE. Nothing else follows from it. */
    public static final Switch<Boolean> ACTIVE = new Switch<>("active", true, yesOrNo());

    /** How many requests a second the API takes once the burst is used up; empty: any number. */
    public static final Switch<Optional<Integer>> REQUESTS_PER_SECOND =
            new Switch<>("requestsPerSecond", Optional.empty(), orNone(number(1, 1_000_000)));

    /** How many requests the API takes at once when their number is limited. */
    public static final Switch<Integer> REQUEST_BURST = new Switch<>("requestBurst", 200, number(1, 1_000_000));

    /** Whether a 429 comes with the header {@code Retry-After}. */
    public static final Switch<Boolean> RETRY_AFTER = new Switch<>("retryAfter", false, yesOrNo());

    /** What goes wrong at requests to the Task API that are let in; empty: nothing. */
    public static final Switch<Optional<TaskFault>> TASK_FAULT =
            new Switch<>("taskFault", Optional.empty(), orNone(oneOf(TaskFault.class)));

    /**
     * How many requests {@link #TASK_FAULT}, {@link #ANSWER_DELAY} and {@link #CARRY_OUT_DELAY} still befall; each
     * counts it down. Empty: all.
     */
    public static final Switch<Optional<Integer>> TASK_FAULT_TIMES =
            new Switch<>("taskFaultTimes", Optional.empty(), orNone(number(0, 1_000_000)));

    /** Which operations these three befall; empty: all. */
    public static final Switch<Optional<Set<TaskOperation>>> TASK_FAULT_OPERATIONS =
            new Switch<>("taskFaultOperations", Optional.empty(), orNone(someOf(TaskOperation.class)));

    /** How much later than it was carried out a request to the Task API is answered, in real time. */
    public static final Switch<Duration> ANSWER_DELAY = new Switch<>("answerDelay", Duration.ZERO, seconds(600));

    /**
     * How much later than it arrived a request to the Task API is carried out, in real time, even if the client has
     * gone; it is answered after that. A reset leaves what still waits undone.
     */
    public static final Switch<Duration> CARRY_OUT_DELAY = new Switch<>("carryOutDelay", Duration.ZERO, seconds(600));

    /** The header {@code Retry-After} of a 429 or 503 of {@link #TASK_FAULT}, right or wrong; empty: none. */
    public static final Switch<Optional<String>> RETRY_AFTER_VALUE =
            new Switch<>("retryAfterValue", Optional.empty(), orNone(headerValue()));

    /** Whether an authorization request needs a code challenge of the method S256 (RFC 7636). */
    public static final Switch<Boolean> PKCE_IS_NEEDED = new Switch<>("pkceIsNeeded", true, yesOrNo());

    /** Whether the client may go without its secret when it redeems codes, refreshes and revokes; it needs PKCE then. */
    public static final Switch<Boolean> PUBLIC_CLIENT_IS_ALLOWED =
            new Switch<>("publicClientIsAllowed", false, yesOrNo());

    /** The redirect URIs that are allowed, exactly; empty: any https address, and http on this machine. */
    public static final Switch<Optional<Set<String>>> REDIRECT_URIS =
            new Switch<>("redirectUris", Optional.empty(), orNone(names()));

    /** How long a code can be redeemed. */
    public static final Switch<Duration> CODE_LIFETIME =
            new Switch<>("codeLifetime", Duration.ofMinutes(10), seconds());

    /** How long a refresh token is good after it was issued or used; that of Webex by default. */
    public static final Switch<Duration> REFRESH_TOKEN_LIFETIME =
            new Switch<>("refreshTokenLifetime", Duration.ofSeconds(7_775_999), seconds());

    /** Whether a refresh gives a new refresh token, and the use of an old one revokes the family. */
    public static final Switch<Boolean> REFRESH_TOKEN_ROTATES = new Switch<>("refreshTokenRotates", true, yesOrNo());

    /** What is granted at most of the scope that is asked for; empty: all of it. */
    public static final Switch<Optional<Set<String>>> GRANTED_SCOPES =
            new Switch<>("grantedScopes", Optional.empty(), orNone(names()));

    /** Whether the answer to the client says who the issuer is, and the metadata says so (RFC 9207). */
    public static final Switch<Boolean> ISSUER_IS_TOLD = new Switch<>("issuerIsTold", true, yesOrNo());

    /** What goes wrong when a person who signed in comes back to the client; empty: nothing. */
    public static final Switch<Optional<CallbackFault>> CALLBACK_FAULT =
            new Switch<>("callbackFault", Optional.empty(), orNone(oneOf(CallbackFault.class)));

    /** What goes wrong at the token endpoint; empty: nothing. */
    public static final Switch<Optional<TokenFault>> TOKEN_FAULT =
            new Switch<>("tokenFault", Optional.empty(), orNone(oneOf(TokenFault.class)));

    /** What the token endpoint says in the place of {@code expires_in}; empty: the truth. */
    public static final Switch<Optional<ExpiresInFault>> EXPIRES_IN_FAULT =
            new Switch<>("expiresInFault", Optional.empty(), orNone(oneOf(ExpiresInFault.class)));

    /** How much later the token endpoint answers, in real time. */
    public static final Switch<Duration> TOKEN_DELAY = new Switch<>("tokenDelay", Duration.ZERO, seconds(600));

    static final List<Switch<?>> ALL = List.of(
            QUEUE_AFTER,
            ROUTE_AFTER,
            ESTIMATED_WAIT_TIME,
            UNKNOWN_WAIT_IS_MINUS_ONE,
            LONGEST_WAIT,
            CAPACITY,
            SHARES,
            QUEUE_LIMIT_STATUS,
            SCRIPT_SELECTORS,
            UNKNOWN_SELECTOR_CLOSES_AFTER,
            MEDIA_RESOURCE_ID_IS_NEEDED,
            DUPLICATE_IS_REFUSED,
            EXISTING_TASK_STATUS,
            CLOSED_ID_IS_REFUSED,
            ANSWERS_NEED_CLOSED_TASK,
            LIST_IS_OBJECT,
            ACTIVE,
            REQUESTS_PER_SECOND,
            REQUEST_BURST,
            RETRY_AFTER,
            TASK_FAULT,
            TASK_FAULT_TIMES,
            TASK_FAULT_OPERATIONS,
            ANSWER_DELAY,
            CARRY_OUT_DELAY,
            RETRY_AFTER_VALUE,
            PKCE_IS_NEEDED,
            PUBLIC_CLIENT_IS_ALLOWED,
            REDIRECT_URIS,
            CODE_LIFETIME,
            REFRESH_TOKEN_LIFETIME,
            REFRESH_TOKEN_ROTATES,
            GRANTED_SCOPES,
            ISSUER_IS_TOLD,
            CALLBACK_FAULT,
            TOKEN_FAULT,
            EXPIRES_IN_FAULT,
            TOKEN_DELAY);

    private Switches() {}

    static Optional<Switch<?>> named(String name) {
        return ALL.stream().filter(which -> which.name().equals(name)).findFirst();
    }
}
