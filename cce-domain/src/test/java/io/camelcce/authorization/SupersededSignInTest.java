package io.camelcce.authorization;

import static io.camelcce.authorization.Shop.SALES;
import static io.camelcce.authorization.Shop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two windows, and one authorization. */
@Tag("F58")
class SupersededSignInTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void addBoth() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);
    }

    @Test
    void theEarlierIsToldAndTheLaterCompletes() {
        String earlier = shop.signIn();
        String later = shop.signIn();

        Completion completion = shop.complete("code=c0de&state=" + earlier);

        assertThat(completion)
                .isEqualTo(new Failed(
                        Reason.SUPERSEDED,
                        "a later sign-in for the authorization sales was begun: finish that one, or click Authorize"
                                + " again",
                        new Completion.Subject(Shop.NAME, SALES)));
        assertThat(shop.complete("code=c0de&state=" + later)).isInstanceOf(Completed.class);
    }

    @Test
    void whatWasGrantedBeforeStaysWhateverComesOfBoth() {
        shop.authorizedBy("jane@example.com");
        NodeAuthorization before = shop.sales();
        String earlier = shop.signIn();
        String later = shop.signIn();

        shop.complete("code=c0de&state=" + earlier);
        shop.complete("error=access_denied&state=" + later);

        assertThat(shop.sales()).isEqualTo(before);
        assertThat(shop.server.revoked()).isEmpty();
    }

    @Test
    void theEarlierIsToldAlsoWhenTheLaterIsDone() {
        String earlier = shop.signIn();
        shop.complete("code=c0de&state=" + shop.signIn());

        assertThat(reason(shop.complete("code=c0de&state=" + earlier))).isEqualTo(Reason.SUPERSEDED);
    }

    @Test
    void theEarlierDoesNotWinWhileItsCodeIsExchanged() {
        List<String> later = new ArrayList<>();
        shop.server.meanwhile(() -> later.add(shop.signIn()));
        Completion earlier = shop.complete("code=c0de&state=" + shop.signIn());
        shop.server.meanwhile(() -> {});

        assertThat(reason(earlier)).isEqualTo(Reason.SUPERSEDED);
        assertThat(shop.sales().isAuthorized()).isFalse();
        assertThat(shop.server.revoked()).isEmpty();
        assertThat(shop.complete("code=c0de&state=" + later.get(0))).isInstanceOf(Completed.class);
    }

    @Test
    void anotherNameMakesNoOther() {
        String earlier = shop.signIn();
        shop.authorizations.rename(Shop.NAME, SALES, new AuthorizationName("night"));
        shop.signIn(new AuthorizationName("night"));

        assertThat(reason(shop.complete("code=c0de&state=" + earlier))).isEqualTo(Reason.SUPERSEDED);
    }

    @Test
    void theEarlierIsToldByTheNameThatItHasNow() {
        String earlier = shop.signIn();
        shop.authorizations.rename(Shop.NAME, SALES, new AuthorizationName("night"));
        shop.signIn(new AuthorizationName("night"));

        assertThat(((Failed) shop.complete("code=c0de&state=" + earlier)).text())
                .startsWith("a later sign-in for the authorization night was begun");
    }

    @Test
    void whatIsKeptIsReadOnceForIt() {
        String earlier = shop.signIn();
        shop.signIn();
        shop.kept.asked();

        shop.complete("code=c0de&state=" + earlier);

        assertThat(shop.kept.asked()).isOne();
    }

    @Test
    void aSignInForAnotherAuthorizationLeavesItAlone() {
        String sales = shop.signIn(SALES);
        String support = shop.signIn(SUPPORT);

        assertThat(shop.complete("code=c0de&state=" + sales)).isInstanceOf(Completed.class);
        assertThat(shop.complete("code=c0de&state=" + support)).isInstanceOf(Completed.class);
    }

    @Test
    void aSignInThatCouldNotBeginLeavesItAlone() {
        String begun = shop.signIn();
        shop.server.refusing(new NotPossible("the metadata are not to be had"));
        assertThat(shop.authorizations.authorize(Shop.NAME, SALES, Shop.BROWSER))
                .isInstanceOf(NotPossible.class);

        assertThat(shop.complete("code=c0de&state=" + begun)).isInstanceOf(Completed.class);
    }

    @Test
    void theLatestOfAThousandAuthorizationsAreKnown() {
        Secret earlier = Secret.of("earlier");
        Secret later = Secret.of("later");
        List<AuthorizationId> ids = Stream.generate(shop::nextId).limit(1_001).toList();
        LatestSignIns latest = new LatestSignIns();
        ids.forEach(id -> latest.put(id, earlier));
        ids.forEach(id -> latest.put(id, later));

        assertThat(latest.isAfter(ids.get(1), earlier)).isTrue();
        assertThat(latest.isAfter(ids.get(1), later)).isFalse();
        assertThat(latest.isAfter(ids.get(0), earlier)).isFalse();
    }

    private static Reason reason(Completion completion) {
        assertThat(completion).isInstanceOf(Failed.class);
        return ((Failed) completion).reason();
    }
}
