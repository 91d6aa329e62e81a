package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest.SignIn;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.Completion.AnotherPerson;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Ruling.Allowed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An application, and what somebody who only hears its events knows of it. */
final class LivingShop {

    private static final AuthorizationName DECLARED = new AuthorizationName("declared");

    private final Shop shop = new Shop();
    private final DeclaredAuthorizations store = new DeclaredAuthorizations(
            shop.kept,
            shop::integration,
            Map.of(Shop.NAME, List.of(new Declaration(DECLARED, GrantSettings.NONE, null))),
            shop::nextId,
            () -> shop.now,
            integration -> {});
    private final Set<AuthorizationName> used = new HashSet<>();
    private final List<String> states = new ArrayList<>();
    private final List<Secret> confirmations = new ArrayList<>();
    private final ToldAuthorizations told = new ToldAuthorizations();
    private final NodeAuthorizations authorizations = new NodeAuthorizations(
            shop::integration,
            store,
            integration -> shop.server,
            (integration, name, byDefault) ->
                    used.contains(name) ? List.of(new Usage("a route with " + name, true)) : List.of(),
            new AuthorizationAttempts(() -> Secret.of("random-" + shop.nextId()), () -> shop.now),
            shop::nextId,
            () -> shop.now,
            "orders",
            told);
    private int tokens;

    void add(AuthorizationName name) {
        boolean isNew = all().all().stream().noneMatch(one -> one.name().isLike(name));
        assertThat(authorizations.add(Shop.NAME, name, GrantSettings.NONE) instanceof Allowed)
                .isEqualTo(isNew);
    }

    void rename(AuthorizationName name, AuthorizationName another) {
        if (authorizations.rename(Shop.NAME, name, another) instanceof Allowed && used.remove(name)) {
            used.add(another);
        }
    }

    void update(AuthorizationName name, AuthorizationName scope, boolean force) {
        Authorizations before = all();
        GrantSettingsDraft draft = new GrantSettingsDraft().with(GrantSetting.SCOPE, scope.value());
        Update update = authorizations.update(Shop.NAME, name, draft, force);
        if (update instanceof Update.Refused) {
            assertThat(all()).isEqualTo(before);
        } else if (!force && used.contains(name)) {
            assertThat(stopped(before, name)).isFalse();
        }
    }

    /** Whether it worked before, and does not now. */
    private boolean stopped(Authorizations before, AuthorizationName name) {
        return before.named(name).orElseThrow().status() instanceof Authorized
                && !(all().named(name).orElseThrow().status() instanceof Authorized);
    }

    void makeDefault(AuthorizationName name) {
        assertThat(authorizations.makeDefault(Shop.NAME, name) instanceof Allowed)
                .isEqualTo(all().named(name).isPresent());
    }

    void remove(AuthorizationName name) {
        Removal removal = authorizations.remove(Shop.NAME, name);
        assertThat(removal instanceof Removal.Removed && (used.contains(name) || name.equals(DECLARED)))
                .isFalse();
    }

    void authorize(AuthorizationName name) {
        if (authorizations.authorize(Shop.NAME, name, Shop.BROWSER) instanceof SignIn signIn) {
            states.add(signIn.uri().getQuery().replace("state=", ""));
        }
    }

    void complete(String person) {
        completed(person, Shop.BROWSER);
    }

    void completeElsewhere(String person) {
        Authorizations before = all();
        completed(person, Secret.of("another browser"));
        assertThat(all()).isEqualTo(before);
    }

    void completeWrongly(String query) {
        shop.server.granting(new Granting.Granted(grantOf("jane@example.com")));
        Authorizations before = all();
        Completion completion =
                authorizations.complete(URI.create(Shop.CALLBACK + "?" + query + "state=" + takeState()), Shop.BROWSER);
        assertThat(completion).isInstanceOf(Completion.Failed.class);
        assertThat(all()).isEqualTo(before);
    }

    private void completed(String person, Secret browser) {
        shop.server.granting(new Granting.Granted(grantOf(person)));
        Authorizations before = all();
        Completion completion =
                authorizations.complete(URI.create(Shop.CALLBACK + "?code=c0de&state=" + takeState()), browser);
        if (completion instanceof AnotherPerson another) {
            confirmations.add(another.confirmation());
        }
        assertThat(all().equals(before)).isEqualTo(!(completion instanceof Completed));
    }

    void wait(int minutes) {
        shop.now = shop.now.plus(Duration.ofMinutes(minutes));
        authorizations.revokeUnconfirmed();
    }

    void confirm(boolean meant) {
        Secret confirmation = confirmations.isEmpty() ? Secret.of("guessed") : confirmations.remove(0);
        Authorizations before = all();
        if (!meant) {
            authorizations.decline(confirmation);
            assertThat(all()).isEqualTo(before);
        } else if (authorizations.confirm(confirmation, Shop.BROWSER) instanceof AnotherPerson again) {
            confirmations.add(again.confirmation());
        }
    }

    void renew(AuthorizationName name) {
        store.read(Shop.NAME, name).filter(one -> one.grant().isPresent()).ifPresent(found -> {
            Grant next = grantOf(found.person().orElseThrow());
            store.renew(Shop.NAME, found.id(), one -> new Renewal<>(one.refreshed(next, shop.now), one));
            told.happened(new AuthorizationEvent.Refreshed(Shop.NAME, name, next.expiresAt()));
        });
    }

    void refuseRenewal(AuthorizationName name) {
        store.read(Shop.NAME, name).filter(one -> one.grant().isPresent()).ifPresent(found -> {
            store.renew(
                    Shop.NAME, found.id(), one -> new Renewal<>(one.reauthorizationRequired("gone", shop.now), one));
            told.happened(new AuthorizationEvent.ReauthorizationRequired(Shop.NAME, name, "gone"));
        });
    }

    void beginUse(AuthorizationName name) {
        if (all().named(name).isPresent()) {
            used.add(name);
        }
    }

    void endUse(AuthorizationName name) {
        used.remove(name);
    }

    void settle() {
        boolean isNew = all().named(DECLARED).isEmpty();
        Authorizations before = all();
        store.settle();
        if (isNew) {
            told.happened(new AuthorizationEvent.Added(Shop.NAME, DECLARED));
        } else if (!all().equals(before)) {
            told.happened(new AuthorizationEvent.Updated(Shop.NAME, DECLARED));
        }
    }

    /** What holds at any time. */
    void checkRules() {
        Authorizations all = all();
        assertThat(all.byDefault().isPresent()).isEqualTo(!all.all().isEmpty());
        assertThat(all.all())
                .filteredOn(one -> one.grant().isPresent())
                .allMatch(one -> one.status() instanceof Authorized);
        assertThat(all.all())
                .filteredOn(one -> one.status() instanceof Authorized)
                .allMatch(one -> one.grant().isPresent());
        assertThat(used).allSatisfy(name -> assertThat(all.named(name)).isPresent());
        assertThat(all.all()).filteredOn(NodeAuthorization::declared).allMatch(one -> one.name()
                .equals(DECLARED));
        assertThat(shop.kept.read(Shop.NAME).all()).noneMatch(NodeAuthorization::declared);
        assertThat(told.gone()).allSatisfy(name -> {
            assertThat(all.named(name)).isEmpty();
            assertThat(store.read(Shop.NAME, name)).isEmpty();
            assertThat(authorizations.view(Shop.NAME, name)).isEmpty();
            assertThat(authorizations.authorize(Shop.NAME, name, Shop.BROWSER))
                    .isInstanceOf(AuthorizationRequest.NotPossible.class);
        });
        told.checkThatItIsTrueOf(all);
        assertThat(shop.server.revoked()).noneMatch(revoked -> isKept(revoked, all));
    }

    private static boolean isKept(Grant grant, Authorizations all) {
        return all.all().stream()
                .anyMatch(one -> one.grant().filter(grant::equals).isPresent());
    }

    private Authorizations all() {
        return authorizations.list(Shop.NAME);
    }

    private String takeState() {
        return states.isEmpty() ? "guessed" : states.remove(states.size() - 1);
    }

    private Grant grantOf(String person) {
        tokens++;
        return new Grant(
                new AccessToken(Secret.of("token-" + tokens)),
                shop.now.plusSeconds(3_600),
                Secret.of("refresh-" + tokens),
                null,
                List.of(),
                person);
    }
}
