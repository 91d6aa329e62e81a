package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses how a contact centre behaves; made by {@link SimulatedContactCenter#builder()}. Durations are of the
 * simulator's clock. Methods throw {@link IllegalArgumentException} for values out of range.
 */
public final class ContactCenterBuilder {

    private int port;
    private Clock clock = Clock.systemUTC();
    private final SwitchBoard switches = new SwitchBoard();
    private Duration tokenLifetime = Duration.ofHours(1);
    private ClientCredentials client = new ClientCredentials("demo-client", "demo-secret");
    private ClientCredentials statusUser = new ClientCredentials("demo", "demo-secret");
    private Set<String> mediaTypes = Set.of("email", "chat", "telephony", "social", "web callback");

    ContactCenterBuilder() {}

    /** The port on 127.0.0.1, 0 to 65535; 0, the default, is any free one. */
    public ContactCenterBuilder port(int port) {
        require(port >= 0 && port <= 65_535, "port has to be 0 to 65535", port);
        this.port = port;
        return this;
    }

    /**
     * What the simulator's clock adds its moves to: the system's by default. With {@link Clock#fixed} time moves only
     * by {@link SimulatedContactCenter#advance}.
     */
    public ContactCenterBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** What a switch is set to at the start and after a {@link SimulatedContactCenter#reset}. */
    public <T> ContactCenterBuilder set(Switch<T> which, T value) {
        switches.set(which, value);
        return this;
    }

    /** How long a task stays CREATED; 1 second by default. */
    public ContactCenterBuilder queueAfter(Duration duration) {
        return set(Switches.QUEUE_AFTER, duration);
    }

    /** How long a task stays QUEUED; by default until {@link SimulatedContactCenter#route}. */
    public ContactCenterBuilder routeAfter(Duration duration) {
        return set(Switches.ROUTE_AFTER, Optional.of(duration));
    }

    /** The estimated wait time in the details of a task from QUEUED on, in whole seconds; absent by default. */
    public ContactCenterBuilder estimatedWaitTime(Duration duration) {
        return set(Switches.ESTIMATED_WAIT_TIME, Optional.of(duration));
    }

    /** How long an issued token is valid, 1 to 999,999,999 seconds; 1 hour by default. */
    public ContactCenterBuilder tokenLifetime(Duration duration) {
        require(
                duration.toSeconds() >= 1 && duration.toSeconds() < 1_000_000_000,
                "tokenLifetime has to be 1 to 999999999 seconds",
                duration);
        this.tokenLifetime = duration;
        return this;
    }

    /** The client of the token endpoint; {@code demo-client} and {@code demo-secret} by default. */
    public ContactCenterBuilder client(String id, String secret) {
        return client(new ClientCredentials(id, secret));
    }

    ContactCenterBuilder client(ClientCredentials credentials) {
        this.client = credentials;
        return this;
    }

    /** Who may read the status, by Basic authentication; {@code demo} and {@code demo-secret} by default. */
    public ContactCenterBuilder statusUser(String user, String password) {
        return statusUser(new ClientCredentials(user, password));
    }

    ContactCenterBuilder statusUser(ClientCredentials credentials) {
        this.statusUser = credentials;
        return this;
    }

    /**
     * The media types that a create may name, in any case; by default email, chat, telephony, social and web callback
     * (the last one's spelling is an assumption).
     */
    public ContactCenterBuilder mediaTypes(String... mediaTypes) {
        require(
                mediaTypes.length > 0 && Arrays.stream(mediaTypes).noneMatch(String::isBlank),
                "mediaTypes has to be one name or more, none of them blank",
                Arrays.toString(mediaTypes));
        this.mediaTypes = Arrays.stream(mediaTypes)
                .map(mediaType -> mediaType.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return this;
    }

    /** The HTTP status, 200 to 599, that carries the code 20200; 409 by default (an assumption). */
    public ContactCenterBuilder existingTaskStatus(int status) {
        return set(Switches.EXISTING_TASK_STATUS, status);
    }

    /**
     * Whether a create with the id of a closed task is answered 20200 for as long as that task can be read; yes by
     * default (an assumption). If not, it makes a new task.
     */
    public ContactCenterBuilder closedIdIsRefused(boolean refused) {
        return set(Switches.CLOSED_ID_IS_REFUSED, refused);
    }

    /**
     * Whether closeAccept and closeReject of a task that is not closed are answered 400; yes by default (an
     * assumption). If not, they are taken, and change nothing.
     */
    public ContactCenterBuilder answersNeedClosedTask(boolean needed) {
        return set(Switches.ANSWERS_NEED_CLOSED_TASK, needed);
    }

    /**
     * Starts a contact centre; this builder can start more of them.
     *
     * @throws IllegalStateException if it cannot listen on the port
     */
    public SimulatedContactCenter start() {
        return start(Onlooker.none());
    }

    SimulatedContactCenter start(Onlooker onlooker) {
        return new SimulatedContactCenter(settings(), onlooker);
    }

    Settings settings() {
        return new Settings(port, clock, tokenLifetime, client, statusUser, mediaTypes, switches.copy());
    }

    private static void require(boolean holds, String rule, Object given) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + given);
        }
    }
}
