package io.camelcce.authorization;

import static io.camelcce.authorization.Shop.SALES;
import static io.camelcce.authorization.Shop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks at an authorization, and updates it when others have changed it. */
class ChangedMeanwhileTest {

    private static final String ANN = "ann@example.com";

    private final Shop shop = new Shop();

    @BeforeEach
    void addSales() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);
        later();
    }

    @Test
    void whatSomebodyAuthorizedSinceIsNotEnded() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizedBy(ANN);
        NodeAuthorization authorized = shop.sales();

        Refusal refusal = refusal(update(seen));

        assertThat(refusal.text())
                .isEqualTo("the authorization sales was changed since you opened it, and nothing was updated:"
                        + " ann@example.com authorized it at 2026-11-22T09:01:00Z. Look at how it stands now, and update"
                        + " it again if that is still meant");
        assertThat(((Refusal.ChangedMeanwhile) refusal).now()).isEqualTo(Revision.of(authorized));
        assertThat(shop.sales()).isEqualTo(authorized);
        assertThat(shop.server.revoked()).isEmpty();
    }

    @Test
    void whatIsSentTwiceIsNotRefusedForWhatItDidItself() {
        Revision seen = Revision.of(shop.sales());
        Update first = shop.authorizations.update(Shop.NAME, SALES, "support", more(), seen, false);

        Update second = shop.authorizations.update(Shop.NAME, SUPPORT, "support", more(), seen, false);

        assertThat(first).isInstanceOf(Update.Updated.class);
        assertThat(second).isInstanceOf(Update.Updated.class);
    }

    @Test
    void whatChangesNothingEndsNothing() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizedBy(ANN);
        NodeAuthorization authorized = shop.sales();

        Update update = shop.authorizations.update(Shop.NAME, SALES, "sales", new GrantSettingsDraft(), seen, false);

        assertThat(update).isInstanceOf(Update.Updated.class);
        assertThat(shop.sales()).isEqualTo(authorized);
    }

    @Test
    void whoMeansItUpdatesItAsItIsNow() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizedBy(ANN);
        update(seen);

        assertThat(update(Revision.of(shop.sales()))).isInstanceOf(Update.Updated.class);
        assertThat(shop.sales().settings().scopes()).containsExactly("more");
    }

    @Test
    void whatSomebodyUpdatedSinceIsNotUndone() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizations.update(Shop.NAME, SALES, new GrantSettingsDraft().with(GrantSetting.SCOPE, "other"), false);

        assertThat(refusal(update(seen)).text()).contains("somebody gave it other settings at 2026-11-22T09:01:00Z");
        assertThat(shop.sales().settings().scopes()).containsExactly("other");
    }

    @Test
    void whatIsAuthorizedOnceMoreIsAnother() {
        shop.authorizedBy(ANN);
        Revision seen = Revision.of(shop.sales());
        later();
        shop.authorizedBy(ANN);

        assertThat(refusal(update(seen))).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test
    void forceDoesNotMeanWhatNobodySaw() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizedBy(ANN);

        assertThat(refusal(shop.authorizations.update(Shop.NAME, SALES, "sales", more(), seen, true)))
                .isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test
    void anotherNameAloneIsRefusedToo() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizedBy(ANN);

        assertThat(refusal(
                        shop.authorizations.update(Shop.NAME, SALES, "support", new GrantSettingsDraft(), seen, false)))
                .isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test
    void tokensThatAreRenewedOrLostByThemselvesAreNoChangeOfPeople() {
        shop.authorizedBy(ANN);
        Revision seen = Revision.of(shop.sales());
        later();
        renewed(shop.sales().refreshed(ScriptedServer.grantOf(ANN), shop.now));
        renewed(shop.sales().failed("down", shop.now));
        renewed(shop.sales().reauthorizationRequired("gone", shop.now));

        assertThat(update(seen)).isInstanceOf(Update.Updated.class);
    }

    @Test
    void aNewNameIsTold() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizations.rename(Shop.NAME, SALES, "support");

        assertThat(refusal(shop.authorizations.update(Shop.NAME, SUPPORT, "sales", more(), seen, false))
                        .text())
                .contains("the authorization support was changed", "somebody gave it this name in place of sales");
        assertThat(shop.authorizations.view(Shop.NAME, seen))
                .hasValueSatisfying(
                        view -> assertThat(view.authorization().name()).isEqualTo(SUPPORT));
    }

    @Test
    void anotherOneOfTheSameNameIsNotTheOneThatWasSeen() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizations.rename(Shop.NAME, SALES, "support");
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);

        assertThat(refusal(update(seen)).text())
                .contains("the one that had this name was removed, or has another name now");
    }

    @Test
    void whatWasRemovedIsNotThere() {
        Revision seen = Revision.of(shop.sales());
        shop.authorizations.remove(Shop.NAME, SALES);

        assertThat(refusal(update(seen))).isEqualTo(new Refusal.NoSuchAuthorization(SALES));
        assertThat(shop.authorizations.view(Shop.NAME, seen)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",,",
                "x,,",
                "00000000-0000-0000-0000-000000000000,yesterday,,sales",
                "00000000-0000-0000-0000-000000000000,,,",
                "a,b,c,d"
            })
    void whatIsNoRevisionIsThatOfNone(String text) {
        assertThat(refusal(update(Revision.parse(text))).text()).contains("it is not known how it was");
    }

    @Test
    void aRevisionIsReadAsItIsWritten() {
        shop.authorizations.rename(Shop.NAME, SALES, "north, south");
        Revision ofCommas =
                Revision.of(shop.authorizations.list(Shop.NAME).all().get(0));
        assertThat(Revision.parse(ofCommas.toString())).isEqualTo(ofCommas);
        shop.authorizations.rename(Shop.NAME, new AuthorizationName("north, south"), "sales");

        Revision pending = Revision.of(shop.sales());
        shop.authorizedBy(ANN);
        Revision authorized = Revision.of(shop.sales());

        assertThat(Revision.parse(pending.toString())).isEqualTo(pending);
        assertThat(Revision.parse(authorized.toString())).isEqualTo(authorized).isNotEqualTo(pending);
    }

    private Update update(Revision seen) {
        return shop.authorizations.update(Shop.NAME, SALES, "sales", more(), seen, false);
    }

    private static GrantSettingsDraft more() {
        return new GrantSettingsDraft().with(GrantSetting.SCOPE, "more");
    }

    private void renewed(NodeAuthorization renewed) {
        shop.kept.renew(Shop.NAME, renewed.id(), one -> new AuthorizationStore.Renewal<>(renewed, one));
    }

    private void later() {
        shop.now = shop.now.plus(Duration.ofMinutes(1));
    }

    private static Refusal refusal(Update update) {
        assertThat(update).isInstanceOf(Update.Refused.class);
        return ((Update.Refused) update).refusal();
    }
}
