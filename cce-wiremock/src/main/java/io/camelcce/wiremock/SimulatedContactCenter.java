package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import java.time.Clock;
import java.time.Duration;

/**
 * A contact centre for tests: it speaks the Task API of Digital Routing over HTTP on 127.0.0.1, remembers its tasks,
 * and does on request what agents and time do to them. What Cisco does not document is our assumption, and mostly a
 * switch of the {@link ContactCenterBuilder}.
 *
 * <p>It runs from {@link #start()} to {@link #close()}. All methods may be called from several threads.
 */
public final class SimulatedContactCenter implements AutoCloseable {

    /**
     * The name of the WireMock transformer that answers as the contact centre. A stub that names it has its request
     * carried out; a fault or delay of that stub then befalls the answer:
     * {@code aResponse().withTransformers(TRANSFORMER).withFault(EMPTY_RESPONSE)}.
     */
    public static final String TRANSFORMER = "contact-center";

    private final ClientCredentials client;
    private final ContactCenterMemory memory;
    private final TaskMemory tasks;
    private final TaskLife life;
    private final WireMockServer server;

    SimulatedContactCenter(Settings settings, Onlooker onlooker) {
        client = settings.client();
        memory = new ContactCenterMemory(settings, onlooker);
        tasks = memory.tasks();
        life = memory.life();
        server = new ContactCenterServer(settings, memory, onlooker).start(this);
    }

    /** What can be chosen, with defaults for everything. */
    public static ContactCenterBuilder builder() {
        return new ContactCenterBuilder();
    }

    /** Starts one with all defaults, on any free port. */
    public static SimulatedContactCenter start() {
        return builder().start();
    }

    /** Where the API is, {@code http://127.0.0.1:port}. */
    public String domain() {
        return "http://" + LoopbackServer.ADDRESS + ":" + server.port();
    }

    /** The issuer identifier of the authorization server; its metadata are below it (RFC 8414). */
    public String issuer() {
        return domain();
    }

    /** Where people sign in, for the grant {@code authorization_code}. */
    public String authorizationUrl() {
        return domain() + Routes.AUTHORIZE_PATH;
    }

    /** Where tokens are revoked (RFC 7009). */
    public String revocationUrl() {
        return domain() + Routes.REVOKE_PATH;
    }

    /** Where a token's person is told, by the fields {@code sub} and {@code email}. */
    public String userInfoUrl() {
        return domain() + Routes.USER_INFO_PATH;
    }

    /**
     * Where tokens are issued for the grants {@code authorization_code}, {@code refresh_token} and
     * {@code client_credentials}.
     */
    public String tokenUrl() {
        return domain() + Routes.TOKEN_PATH;
    }

    public String clientId() {
        return client.id();
    }

    public String clientSecret() {
        return client.secret();
    }

    /** The simulator's time; it follows {@link #advance} and {@link #reset}. */
    public Clock clock() {
        return memory.clock();
    }

    /**
     * Sets a switch, until a {@link #reset}. What was due before still happens as it was set before.
     *
     * @throws IllegalArgumentException if the value is out of range
     */
    public <T> SimulatedContactCenter set(Switch<T> which, T value) {
        tasks.changeRules(() -> memory.switches().set(which, value));
        return this;
    }

    /** What the switch is set to now. */
    public <T> T get(Switch<T> which) {
        return memory.switches().get(which);
    }

    /**
     * Queues a created task at once. A queued one stays as it is.
     *
     * @throws IllegalStateException if there is no such task, or it is past that state
     */
    public SimulatedContactCenter queue(String taskId) {
        tasks.move(taskId, life::queue);
        return this;
    }

    /**
     * An agent takes the task, which is queued first when it was only created. A routed one stays as it is.
     *
     * @throws IllegalStateException if there is no such task, or it is transferred or closed
     */
    public SimulatedContactCenter route(String taskId) {
        tasks.move(taskId, life::route);
        return this;
    }

    /**
     * Tells a queued task how long it will wait, as often as that changes. Shown in whole seconds until it is created
     * again.
     *
     * @throws IllegalArgumentException if the wait is negative
     * @throws IllegalStateException if there is no such task, or it is not queued
     */
    public SimulatedContactCenter estimateWait(String taskId, Duration wait) {
        tasks.move(taskId, (now, task) -> life.estimate(task, wait));
        return this;
    }

    /**
     * The agent gives a routed task back. It has to be created again with the same id within 15 seconds, else it
     * closes.
     *
     * @throws IllegalStateException if there is no such task, or it is not routed
     */
    public SimulatedContactCenter transfer(String taskId) {
        tasks.move(taskId, life::transfer);
        return this;
    }

    /**
     * Closes a living task, as an agent, an error or a limit does.
     *
     * @param dispositionCode any; the documented ones begin with {@code CD_}
     * @throws IllegalStateException if there is no such task, or it is closed
     */
    public SimulatedContactCenter end(String taskId, String dispositionCode) {
        tasks.move(taskId, (now, task) -> life.end(now, task, dispositionCode));
        return this;
    }

    /**
     * Moves the simulator's clock; everything that falls due on the way happens at its own moment.
     *
     * @throws IllegalArgumentException if the duration is negative, or leads past the year 9999
     */
    public SimulatedContactCenter advance(Duration duration) {
        memory.clock().advance(duration);
        return this;
    }

    /**
     * Refuses from now on every access token issued or accepted so far; new ones are fine, and refresh tokens get
     * them.
     */
    public SimulatedContactCenter refuseTokens() {
        memory.accessTokens().refuseAll();
        return this;
    }

    /** All people take back what they granted: their codes, refresh tokens and access tokens are revoked. */
    public SimulatedContactCenter revokeGrants() {
        memory.grants().revokeAll();
        return this;
    }

    /**
     * Takes this token as valid without having issued it, until tokens are refused or all is reset.
     *
     * @throws IllegalArgumentException if no request could show it: it has other characters than a bearer token
     */
    public SimulatedContactCenter acceptToken(String token) {
        if (!BearerGate.canShow(token)) {
            throw new IllegalArgumentException(
                    "a bearer token has letters, digits, -._~+/ and, at its end, = only: no request could show this one");
        }
        memory.accessTokens().accept(token);
        return this;
    }

    /** Lets everything happen that is due. */
    void catchUp() {
        tasks.catchUp();
    }

    /** What was seen and is remembered. */
    public Ledger ledger() {
        return memory.ledger();
    }

    /**
     * The WireMock server underneath, to lay stubs over the simulator: each comes before it, whatever its priority.
     * {@code resetAll} removes only those; {@code resetMappings} removes the contact centre too.
     */
    public WireMockServer wireMock() {
        return server;
    }

    /**
     * Forgets tasks, tokens, ledger, stubs laid over it, the moves of the clock and of the switches; keeps the port. A
     * request that arrived before is carried out before, and forgotten with them, or never: its connection is reset.
     */
    public void reset() {
        server.resetAll();
        server.updateGlobalSettings(GlobalSettings.defaults());
        memory.reset();
    }

    /** Stops the server. */
    @Override
    public void close() {
        memory.waiting().abandon();
        server.stop();
    }
}
