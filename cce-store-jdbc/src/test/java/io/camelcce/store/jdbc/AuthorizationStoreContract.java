package io.camelcce.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationPage;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.authorization.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of authorizations does. */
abstract class AuthorizationStoreContract {

    protected static final IntegrationName SHOP = new IntegrationName("shop");
    protected static final IntegrationName BANK = new IntegrationName("bank");
    protected static final AuthorizationName SALES = new AuthorizationName("sales");
    protected static final AuthorizationName SUPPORT = new AuthorizationName("support");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private final ExecutorService people = Executors.newCachedThreadPool();

    /** For the test of a store. */
    protected AuthorizationStoreContract() {}

    /** The store of this test, in which there was nothing when the test began. */
    protected abstract AuthorizationStore store();

    @AfterEach
    protected void sendEverybodyHome() {
        people.shutdownNow();
    }

    @Test
    void keepsNothingOfAnIntegrationThatIsNotKnown() {
        assertThat(store().read(SHOP)).isEqualTo(Authorizations.NONE);
        assertThat(store().read(SHOP, SALES)).isEmpty();
        assertThat(store().readDefault(SHOP)).isEmpty();
        assertThat(store().page(SHOP, 0, 10)).isEqualTo(new AuthorizationPage(List.of(), null, 0));
        assertThat(store().versions()).doesNotContainKey(SHOP);
    }

    @Test
    void keepsTheAuthorizationsOfEachIntegration() {
        add(SHOP, SALES);
        add(BANK, SUPPORT);

        assertThat(names(store().read(SHOP))).containsExactly(SALES);
        assertThat(names(store().read(BANK))).containsExactly(SUPPORT);
        assertThat(store().read(SHOP, SUPPORT)).isEmpty();
    }

    @Test
    void keepsAllThatThereIsToAnAuthorization() {
        NodeAuthorization whole = whole(SALES);
        put(SHOP, whole);

        assertThat(store().read(SHOP, SALES)).contains(whole);
    }

    @Test
    void keepsAnAuthorizationOfWhichNothingIsSaid() {
        for (AuthorizationStatus status : List.of(
                new AuthorizationStatus.Pending(),
                new Authorized(null),
                new Authorized(Grant.toRefresh(Secret.of("given"))),
                new ReauthorizationRequired("because"))) {
            AuthorizationName name = new AuthorizationName(status.getClass().getSimpleName() + UUID.randomUUID());
            NodeAuthorization bare = NodeAuthorization.added(anyId(), name, GrantSettings.NONE, status);
            put(SHOP, bare);

            assertThat(store().read(SHOP, name)).contains(bare);
        }
    }

    @Test
    void readsTheOneThatIsUsedWhereNoNameIsGiven() {
        add(SHOP, SALES);
        add(SHOP, SUPPORT);
        assertThat(store().readDefault(SHOP)).isEqualTo(store().read(SHOP, SALES));

        rule(SHOP, all -> all.makeDefault(SUPPORT));

        assertThat(store().readDefault(SHOP)).isEqualTo(store().read(SHOP, SUPPORT));
    }

    @Test
    void readsAPageOfThoseWhoseNamesHaveSomethingInCommon() {
        Stream.of("North Day", "north night", "South day", "100% of it", "a_b", "axb", "Straße", "wow!")
                .forEach(name -> add(SHOP, new AuthorizationName(name)));
        add(BANK, new AuthorizationName("Day"));

        assertThat(found("DAY", 0, 9)).containsExactly("2", "North Day", "South day");
        assertThat(found("day", 1, 9)).containsExactly("2", "South day");
        assertThat(found("day", 0, 1)).containsExactly("2", "North Day");
        assertThat(found("o", 1, 3)).containsExactly("5", "north night", "South day", "100% of it");
        assertThat(found("%", 0, 9)).containsExactly("1", "100% of it");
        assertThat(found("a_", 0, 9)).containsExactly("1", "a_b");
        assertThat(found("!", 0, 9)).containsExactly("1", "wow!");
        assertThat(found("\\", 0, 9)).containsExactly("0");
        assertThat(found("STRASSE", 0, 9)).containsExactly("1", "Straße");
        assertThat(found("' or 1=1 --", 0, 9)).containsExactly("0");
        assertThat(found("a\u0000", 0, 9)).containsExactly("0");
        assertThat(found("\ud83d", 0, 9)).containsExactly("0");
        assertThat(found("x".repeat(10_000), 0, 9)).containsExactly("0");
        assertThat(found("", 0, 9)).hasSize(9).startsWith("8");
    }

    /** How many there are, then the names on the page. */
    private List<String> found(String filter, int from, int most) {
        AuthorizationPage page = store().page(SHOP, filter, from, most);
        assertThat(page.defaultName()).isEqualTo(new AuthorizationName("North Day"));
        return Stream.concat(
                        Stream.of(String.valueOf(page.total())),
                        page.some().stream().map(one -> one.name().value()))
                .toList();
    }

    @Test
    void knowsWhetherAnyIsAuthorized() {
        put(SHOP, NodeAuthorization.pending(anyId(), SALES, GrantSettings.NONE));
        put(BANK, whole(SALES));
        assertThat(store().isAnyAuthorized(SHOP)).isFalse();

        put(SHOP, whole(SUPPORT));

        assertThat(store().isAnyAuthorized(SHOP)).isTrue();
    }

    @Test
    void readsAPageInTheOrderInWhichTheyWereAdded() {
        List<AuthorizationName> names = IntStream.range(0, 7)
                .mapToObj(number -> new AuthorizationName("number " + (9 - number)))
                .toList();
        names.forEach(name -> add(SHOP, name));

        AuthorizationPage page = store().page(SHOP, 2, 3);

        assertThat(page.some()).extracting(NodeAuthorization::name).containsExactlyElementsOf(names.subList(2, 5));
        assertThat(page.defaultName()).isEqualTo(names.get(0));
        assertThat(page.total()).isEqualTo(7);
        assertThat(store().page(SHOP, 7, 3)).isEqualTo(new AuthorizationPage(List.of(), names.get(0), 7));
    }

    @Test
    void keepsWhatIsRenamedEditedAndRemoved() {
        NodeAuthorization before = whole(SALES);
        put(SHOP, before);
        add(SHOP, SUPPORT);
        AuthorizationName another = new AuthorizationName("SALES");

        rule(SHOP, all -> all.rename(SALES, another));
        assertThat(store().read(SHOP, another)).contains(before.renamed(another));
        assertThat(store().read(SHOP, SALES)).isEmpty();

        rule(SHOP, all -> all.update(another, GrantSettings.NONE, new AuthorizationStatus.Pending()));
        assertThat(store().read(SHOP, another))
                .contains(before.renamed(another).with(GrantSettings.NONE, new AuthorizationStatus.Pending()));

        rule(SHOP, all -> all.remove(SUPPORT, List.of()));
        assertThat(names(store().read(SHOP))).containsExactly(another);
        add(SHOP, SUPPORT);
        assertThat(names(store().read(SHOP))).containsExactly(another, SUPPORT);
    }

    @Test
    void keepsNamesThatAreSwapped() {
        add(SHOP, SALES);
        add(SHOP, SUPPORT);
        AuthorizationId id = idOf(SHOP, SALES);

        store().change(
                        SHOP,
                        all -> new Change<>(
                                new Authorizations(
                                        List.of(
                                                all.all().get(0).renamed(SUPPORT),
                                                all.all().get(1).renamed(SALES)),
                                        SALES),
                                "swapped"));

        assertThat(idOf(SHOP, SUPPORT)).isEqualTo(id);
        assertThat(store().read(SHOP).defaultName()).isEqualTo(SALES);
    }

    @Test
    void keepsWhatItHadIfAChangeFails() {
        add(SHOP, SALES);
        Authorizations before = store().read(SHOP);

        assertThatIllegalStateException().isThrownBy(() -> store().change(SHOP, all -> {
            throw new IllegalStateException("the change failed");
        }));

        assertThat(store().read(SHOP)).isEqualTo(before);
        add(SHOP, SUPPORT);
        assertThat(store().read(SHOP).all()).hasSize(2);
    }

    @Test
    void losesNoneOfManyChangesAtOnce() {
        List<Future<?>> done = IntStream.range(0, 60)
                .<Future<?>>mapToObj(number -> people.submit(() -> add(SHOP, new AuthorizationName("a " + number))))
                .toList();
        done.forEach(AuthorizationStoreContract::result);

        assertThat(store().read(SHOP).all()).hasSize(60);
    }

    @Test
    void countsChangesButNotRenewals() {
        add(SHOP, SALES);
        long before = version(SHOP);

        store().change(SHOP, all -> new Change<>(all, "as it was"));
        renew(SALES, one -> one.refreshed(grant("next"), NOON));
        assertThat(version(SHOP)).isEqualTo(before);

        rule(SHOP, all -> all.rename(SALES, SUPPORT));
        assertThat(version(SHOP)).isGreaterThan(before);
    }

    @Test
    @Tag("F57")
    void hasExactlyOneDefaultAtEveryMoment() {
        add(SHOP, SALES);
        add(SHOP, SUPPORT);
        AtomicBoolean over = new AtomicBoolean();
        Future<?> reader = people.submit(() -> {
            while (!over.get()) {
                assertThat(store().read(SHOP).byDefault()).isPresent();
                assertThat(store().readDefault(SHOP)).isPresent();
                assertThat(store().page(SHOP, 0, 1).defaultName()).isIn(SALES, SUPPORT);
            }
        });
        List<Future<?>> makers = new ArrayList<>();
        for (AuthorizationName name : List.of(SALES, SUPPORT)) {
            makers.add(people.submit(
                    () -> IntStream.range(0, 30).forEach(time -> rule(SHOP, all -> all.makeDefault(name)))));
        }
        makers.forEach(AuthorizationStoreContract::result);
        over.set(true);

        result(reader);
    }

    @Test
    void keepsARenewalBeforeItsResultIsTold() {
        put(SHOP, whole(SALES));

        Optional<String> result = store().renew(
                        SHOP, idOf(SHOP, SALES), one -> new Renewal<>(one.refreshed(grant("next"), NOON), "renewed"));

        assertThat(result).contains("renewed");
        assertThat(grantOf(SALES)).isEqualTo(grant("next"));
        assertThat(store().read(SHOP, SALES).orElseThrow().settings())
                .isEqualTo(whole(SALES).settings());
    }

    @Test
    void keepsEveryWayARenewalEnds() {
        put(SHOP, whole(SALES));

        renew(SALES, one -> one.failed("no answer", NOON));
        assertThat(store().read(SHOP, SALES).orElseThrow().track().failure()).isEqualTo("no answer");
        assertThat(grantOf(SALES)).isEqualTo(whole(SALES).grant().orElseThrow());

        assertThat(renew(SALES, one -> one)).isTrue();

        renew(SALES, one -> one.reauthorizationRequired("refused", NOON));
        assertThat(store().read(SHOP, SALES).orElseThrow().status()).isEqualTo(new ReauthorizationRequired("refused"));
    }

    @Test
    void renewsNothingThatIsNotThere() {
        add(SHOP, SALES);
        AtomicBoolean asked = new AtomicBoolean();
        Function<NodeAuthorization, Renewal<String>> renewal = one -> {
            asked.set(true);
            return new Renewal<>(one, "asked");
        };

        assertThat(store().renew(SHOP, anyId(), renewal)).isEmpty();
        assertThat(store().renew(BANK, idOf(SHOP, SALES), renewal)).isEmpty();
        assertThat(asked).isFalse();
    }

    @Test
    void keepsWhatItHadIfARenewalFails() {
        NodeAuthorization whole = whole(SALES);
        put(SHOP, whole);

        assertThatIllegalStateException()
                .isThrownBy(() -> renew(SALES, one -> {
                    throw new IllegalStateException("the renewal failed");
                }));

        assertThat(store().read(SHOP, SALES)).contains(whole);
        assertThat(renew(SALES, one -> one.refreshed(grant("next"), NOON))).isTrue();
    }

    @Test
    void renewsOneAfterAnother() {
        put(SHOP, whole(SALES));
        renew(SALES, one -> one.refreshed(grant("0"), NOON));

        List<Future<Boolean>> renewals = IntStream.range(0, 20)
                .mapToObj(number -> people.submit(() -> renew(SALES, one -> one.refreshed(after(one), NOON))))
                .toList();

        assertThat(renewals).allMatch(AuthorizationStoreContract::result);
        assertThat(grantOf(SALES)).isEqualTo(grant("20"));
    }

    @Test
    @Tag("F55")
    void discardsTheLateResultOfARenewalIfItWasEdited() {
        OAuthClient client = new OAuthClient("another client", null, null);
        GrantSettings others = new GrantSettings(null, client, OAuthEndpoints.NONE, List.of(), Map.of(), null);

        discardsTheLateResult(all -> all.update(SALES, others, new AuthorizationStatus.Pending()));

        assertThat(store().read(SHOP, SALES).orElseThrow().settings()).isEqualTo(others);
        assertThat(store().read(SHOP, SALES).orElseThrow().grant()).isEmpty();
    }

    @Test
    void discardsTheLateResultOfARenewalIfItWasAuthorizedAgain() {
        discardsTheLateResult(all -> new Allowed(all.with(SALES, one -> one.authorized(grant("of a person"), NOON))));

        assertThat(grantOf(SALES)).isEqualTo(grant("of a person"));
    }

    @Test
    void discardsTheLateResultOfARenewalIfItWasRemoved() {
        discardsTheLateResult(all -> all.remove(SALES, List.of()));

        assertThat(store().read(SHOP)).isEqualTo(Authorizations.NONE);
        add(SHOP, SALES);
        assertThat(renew(SALES, one -> one.refreshed(grant("next"), NOON))).isTrue();
    }

    @Test
    void keepsARenewalIfItWasRenamed() {
        put(SHOP, whole(SALES));
        Slow renewal = new Slow(SALES);

        rule(SHOP, all -> all.rename(SALES, SUPPORT));
        assertThat(renewal.end()).isTrue();

        assertThat(grantOf(SUPPORT)).isEqualTo(grant("late"));
        assertThat(names(store().read(SHOP))).containsExactly(SUPPORT);
    }

    @Test
    void holdsUpNothingElseWhileOneIsRenewed() {
        NodeAuthorization whole = whole(SALES);
        put(SHOP, whole);
        add(SHOP, SUPPORT);
        Slow renewal = new Slow(SALES);

        within(() -> {
            assertThat(store().read(SHOP).all()).hasSize(2);
            assertThat(store().read(SHOP, SALES)).contains(whole);
            assertThat(store().page(SHOP, 0, 5).total()).isEqualTo(2);
            assertThat(renew(SUPPORT, one -> one.refreshed(grant("of support"), NOON)))
                    .isTrue();
            add(SHOP, new AuthorizationName("third"));
            rule(SHOP, all -> all.rename(SUPPORT, new AuthorizationName("help")));
            rule(SHOP, all -> all.makeDefault(new AuthorizationName("third")));
            store().used(SHOP, idOf(SHOP, SALES), "an application", NOON);
            return "not held up";
        });

        assertThat(renewal.end()).isTrue();
        assertThat(grantOf(SALES)).isEqualTo(grant("late"));
    }

    private void discardsTheLateResult(Function<Authorizations, Ruling> edit) {
        put(SHOP, whole(SALES));
        Slow renewal = new Slow(SALES);

        within(() -> rule(SHOP, edit));

        assertThat(renewal.end()).isFalse();
    }

    /** Adds a pending authorization. */
    protected final Ruling add(IntegrationName integration, AuthorizationName name) {
        return put(integration, NodeAuthorization.pending(anyId(), name, GrantSettings.NONE));
    }

    /** Adds an authorization. */
    protected final Ruling put(IntegrationName integration, NodeAuthorization authorization) {
        return rule(integration, all -> all.add(authorization));
    }

    /** Changes what the rules allow. */
    protected final Ruling rule(IntegrationName integration, Function<Authorizations, Ruling> change) {
        return store().change(integration, all -> {
            Ruling ruling = change.apply(all);
            return new Change<>(((Allowed) ruling).authorizations(), ruling);
        });
    }

    /** Renews one of the shop. Whether that was kept. */
    protected final boolean renew(AuthorizationName name, Function<NodeAuthorization, NodeAuthorization> renewal) {
        return store().renew(SHOP, idOf(SHOP, name), one -> new Renewal<>(renewal.apply(one), true))
                .orElse(false);
    }

    protected final AuthorizationId idOf(IntegrationName integration, AuthorizationName name) {
        return store().read(integration, name).orElseThrow().id();
    }

    protected final Grant grantOf(AuthorizationName name) {
        return store().read(SHOP, name).flatMap(NodeAuthorization::grant).orElseThrow();
    }

    /** An authorization of which all is said. */
    protected static NodeAuthorization whole(AuthorizationName name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("resource", "cce");
        parameters.put("audience", "\u0000 ü \uD83D\uDE00 '; drop table \"");
        GrantSettings settings = new GrantSettings(
                GrantType.AUTHORIZATION_CODE,
                new OAuthClient("client", Secret.of("the client secret"), ClientAuthentication.BODY),
                new OAuthEndpoints(
                        url("issuer"), url("authorize"), url("token"), url("refresh"), url("revoke"), url("user")),
                List.of("tasks:write", "tasks:read", ""),
                parameters,
                Secret.of("the fixed token"));
        Grant grant = new Grant(
                new AccessToken(Secret.of("the access token")),
                NOON,
                Secret.of("the refresh token"),
                Instant.MAX,
                List.of("tasks:write"),
                "jane@example.com");
        return new NodeAuthorization(
                anyId(),
                name,
                settings,
                false,
                new Authorized(grant),
                new TrackRecord(
                        NOON,
                        NOON.plusSeconds(1),
                        Instant.EPOCH,
                        "the \u0000 server said no",
                        "jane@example.com",
                        NOON.minusSeconds(1),
                        NOON.minusSeconds(2)),
                "0123456789abcdef");
    }

    protected static Grant grant(String accessToken) {
        return new Grant(new AccessToken(Secret.of(accessToken)), Instant.EPOCH, null, null, List.of(), null);
    }

    protected static AuthorizationId anyId() {
        return new AuthorizationId(UUID.randomUUID());
    }

    private long version(IntegrationName integration) {
        return Objects.requireNonNull(store().versions().get(integration));
    }

    private static Grant after(NodeAuthorization one) {
        AccessToken token = Objects.requireNonNull(one.grant().orElseThrow().accessToken());
        return grant(String.valueOf(Integer.parseInt(token.secret().reveal()) + 1));
    }

    private static List<AuthorizationName> names(Authorizations authorizations) {
        return authorizations.all().stream().map(NodeAuthorization::name).toList();
    }

    private static ServerUrl url(String path) {
        return ServerUrl.parse("https://login.example.com/" + path);
    }

    /** Fails if it is held up: everything that could hold it up lasts until the test lets it go on. */
    private <T> T within(Callable<T> action) {
        return result(people.submit(action));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A renewal that is asking the authorization server until it is told to end. */
    private final class Slow {

        private final CountDownLatch goOn = new CountDownLatch(1);
        private final Future<Boolean> kept;

        Slow(AuthorizationName name) {
            CountDownLatch begun = new CountDownLatch(1);
            kept = people.submit(() -> renew(name, one -> {
                begun.countDown();
                await(goOn);
                return one.refreshed(grant("late"), NOON);
            }));
            await(begun);
        }

        /** Whether it was kept. */
        boolean end() {
            goOn.countDown();
            return result(kept);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
