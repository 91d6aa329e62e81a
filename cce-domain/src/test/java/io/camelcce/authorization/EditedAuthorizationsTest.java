package io.camelcce.authorization;

import static io.camelcce.authorization.SampleAuthorizations.client;
import static io.camelcce.authorization.Shop.SALES;
import static io.camelcce.authorization.Shop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Ruling.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditedAuthorizationsTest {

    private static final Usage ROUTE = new Usage("route orders", false);
    private static final IntegrationName OTHER = new IntegrationName("other");

    private final Shop shop = new Shop();

    @BeforeEach
    void addSales() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);
        shop.events.clear();
    }

    @Test
    void allFaultsOfNamesAndSettingsAreToldAtOnce() {
        Ruling ruling = shop.authorizations.add(
                "shop",
                "a\nb",
                new GrantSettingsDraft().with(GrantSetting.TOKEN_URL, "ftp://x").with(GrantSetting.SCOPE, "\"a\""));

        assertThat(refusal(ruling).text())
                .isEqualTo("name a name must not have line breaks or other control characters;"
                        + " tokenUrl is no URL that credentials may be sent to: the scheme must be https (or http on"
                        + " loopback); scope must be words of ASCII without quotes and backslashes, with blanks between"
                        + " (RFC 6749, section 3.3)");
        assertThat(refusal(shop.authorizations.add("", "", new GrantSettingsDraft())))
                .isInstanceOfSatisfying(Refusal.Faulty.class, faulty -> assertThat(faulty.faults())
                        .extracting(SettingFault::setting)
                        .startsWith(GrantSetting.INTEGRATION, GrantSetting.NAME));
        assertThat(shop.events).isEmpty();
    }

    @Test
    void anotherNameAndOtherSettingsAreGivenTogether() {
        Update update = shop.authorizations.update(
                Shop.NAME, SALES, "support", new GrantSettingsDraft().with(GrantSetting.SCOPE, "more"), false);

        assertThat(update).isInstanceOfSatisfying(Update.Updated.class, updated -> {
            assertThat(updated.authorization().name()).isEqualTo(SUPPORT);
            assertThat(updated.authorization().settings().scopes()).containsExactly("more");
        });
        assertThat(shop.authorizations.list(Shop.NAME).all()).hasSize(1);
        assertThat(shop.authorizations.list(Shop.NAME).defaultName()).isEqualTo(SUPPORT);
        assertThat(shop.events)
                .containsExactly(
                        new AuthorizationEvent.Renamed(Shop.NAME, SUPPORT, SALES),
                        new AuthorizationEvent.Updated(Shop.NAME, SUPPORT));
    }

    @Test
    void settingsStayWhereAnotherNameIsRefused() {
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);
        shop.events.clear();

        Update update = shop.authorizations.update(
                Shop.NAME, SALES, "Support", new GrantSettingsDraft().with(GrantSetting.SCOPE, "more"), false);

        assertThat(update).isInstanceOfSatisfying(Update.Refused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(new Refusal.NameTaken(new AuthorizationName("Support"))));
        assertThat(shop.authorizations
                        .list(Shop.NAME)
                        .named(SALES)
                        .orElseThrow()
                        .settings())
                .isEqualTo(GrantSettings.NONE);
        assertThat(shop.events).isEmpty();
    }

    @Test
    void whatIsWrongWithANameIsToldWithWhatIsWrongWithSettings() {
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);
        GrantSettingsDraft faulty = new GrantSettingsDraft().with(GrantSetting.SCOPE, "\"a\"");

        assertThat(faultySettings(shop.authorizations.update(Shop.NAME, SALES, "support", faulty, false)))
                .containsExactly(GrantSetting.NAME, GrantSetting.SCOPE);
        assertThat(faultySettings(shop.authorizations.update(Shop.NAME, SALES, "default", faulty, false)))
                .containsExactly(GrantSetting.NAME, GrantSetting.SCOPE);
    }

    private static List<GrantSetting> faultySettings(Update update) {
        Refusal refusal = ((Update.Refused) update).refusal();
        return ((Refusal.Faulty) refusal)
                .faults().stream().map(SettingFault::setting).toList();
    }

    @Test
    void aNameIsEnoughWhereTheIntegrationHasTheRest() {
        assertThat(shop.authorizations.add("shop", " support ", new GrantSettingsDraft()))
                .isInstanceOf(Allowed.class);

        assertThat(shop.events).containsExactly(new AuthorizationEvent.Added(Shop.NAME, SUPPORT));
    }

    @Test
    void settingsThatAreNotEnoughAreRefused() {
        shop.settings = GrantSettings.NONE;

        assertThat(refusal(shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE))
                        .text())
                .isEqualTo("clientId is missing: grantType=authorization-code needs it; authorizationUrl is missing:"
                        + " grantType=authorization-code needs it, or an issuer, or a preset; tokenUrl is missing:"
                        + " grantType=authorization-code needs it, or an issuer, or a preset");
    }

    @Test
    void nothingIsAddedToAnIntegrationThatIsNotThere() {
        assertThat(refusal(shop.authorizations.add("other", "sales", new GrantSettingsDraft())))
                .isEqualTo(new Refusal.NoSuchIntegration(OTHER));
        assertThat(refusal(shop.authorizations.add(OTHER, SALES, GrantSettings.NONE)))
                .isEqualTo(new Refusal.NoSuchIntegration(OTHER));
        assertThat(shop.authorizations.update(OTHER, SALES, GrantSettings.NONE, true))
                .isEqualTo(new Update.Refused(new Refusal.NoSuchIntegration(OTHER)));
    }

    @Test
    void anotherNameHasToBeOne() {
        assertThat(refusal(shop.authorizations.rename(Shop.NAME, SALES, "x".repeat(65)))
                        .text())
                .isEqualTo("name a name must have at most 64 characters, has 65");
        assertThat(shop.authorizations.rename(Shop.NAME, SALES, "support")).isInstanceOf(Allowed.class);
        assertThat(shop.events).containsExactly(new AuthorizationEvent.Renamed(Shop.NAME, SUPPORT, SALES));
    }

    @Test
    void theRoutesThatWillStopAreNamedFirst() {
        shop.authorizedBy("jane@example.com");
        shop.usages.add(ROUTE);
        shop.events.clear();

        Update refused = shop.authorizations.update(Shop.NAME, SALES, client("another"), false);

        assertThat(refused).isEqualTo(new Update.Refused(new Refusal.WouldStop(SALES, List.of(ROUTE))));
        assertThat(((Update.Refused) refused).refusal().text())
                .isEqualTo("other settings drop the tokens of the authorization sales: until there are new ones, route"
                        + " orders (stopped) will not work. If that is meant, force it");
        assertThat(shop.sales().status()).isInstanceOf(Authorized.class);
        assertThat(shop.events).isEmpty();
    }

    @Test
    void forceChangesItAndTheTokensAreRevoked() {
        shop.authorizedBy("jane@example.com");
        shop.usages.add(ROUTE);

        Update update = shop.authorizations.update(Shop.NAME, SALES, client("another"), true);

        assertThat(update).isEqualTo(new Update.Updated(shop.sales(), "revoked", List.of(ROUTE)));
        assertThat(shop.sales().status()).isEqualTo(new Pending());
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf("jane@example.com"));
        assertThat(shop.events).last().isEqualTo(new AuthorizationEvent.Updated(Shop.NAME, SALES));
    }

    @Test
    void nothingStopsWhereTheOtherSettingsNeedNobody() {
        shop.authorizedBy("jane@example.com");
        shop.usages.add(ROUTE);
        GrantSettingsDraft token = new GrantSettingsDraft()
                .with(GrantSetting.GRANT_TYPE, "fixed-token")
                .with(GrantSetting.ACCESS_TOKEN, "t0ken");

        assertThat(shop.authorizations.update(Shop.NAME, SALES, token, true))
                .isEqualTo(new Update.Updated(shop.sales(), "revoked", List.of()));
    }

    @Test
    void theSameSettingsDropNothing() {
        shop.authorizedBy("jane@example.com");
        shop.usages.add(ROUTE);
        shop.events.clear();

        assertThat(shop.authorizations.update(Shop.NAME, SALES, new GrantSettingsDraft(), false))
                .isInstanceOfSatisfying(Update.Updated.class, same -> {
                    assertThat(same.revocation()).contains("nothing was dropped");
                    assertThat(same.stopped()).isEmpty();
                });
        assertThat(shop.sales().grant()).isPresent();
        assertThat(shop.server.revoked()).isEmpty();
        assertThat(shop.events).isEmpty();
    }

    @Test
    void onePendingIsChangedWithoutForce() {
        shop.usages.add(ROUTE);

        assertThat(shop.authorizations.update(Shop.NAME, SALES, client("another"), false))
                .isEqualTo(new Update.Updated(shop.sales(), "there were no tokens to revoke", List.of()));
    }

    @Test
    void anEmptySecretLeavesTheOneThatThereIs() {
        shop.authorizations.update(Shop.NAME, SALES, Shop.issuedBy("https://new.example.com"), false);
        GrantSettingsDraft draft =
                GrantSettingsDraft.of(shop.sales().settings()).with(GrantSetting.SCOPE, "more");

        assertThat(shop.authorizations.update(Shop.NAME, SALES, draft, false)).isInstanceOf(Update.Updated.class);

        assertThat(shop.sales().settings().scopes()).containsExactly("more");
        assertThat(shop.sales().settings().client().secret()).isEqualTo(Secret.of("another s3cret"));
    }

    @ParameterizedTest
    @EnumSource(
            value = GrantSetting.class,
            names = {"ISSUER", "TOKEN_URL", "REFRESH_URL", "REVOCATION_URL"})
    void aSecretThatWouldGoToAnotherServerHasToBeGivenAgain(GrantSetting endpoint) {
        shop.authorizations.update(Shop.NAME, SALES, Shop.issuedBy("https://new.example.com"), false);
        GrantSettings before = shop.sales().settings();
        GrantSettingsDraft draft = GrantSettingsDraft.of(before).with(endpoint, "https://evil.example.com");

        assertThat(shop.authorizations.update(Shop.NAME, SALES, draft, true))
                .isEqualTo(new Update.Refused(new Refusal.Faulty(
                        List.of(new SettingFault(GrantSetting.CLIENT_SECRET, SecretRules.GIVE_IT_AGAIN)))));
        assertThat(shop.sales().settings()).isEqualTo(before);

        draft.with(GrantSetting.CLIENT_SECRET, "given again");
        assertThat(shop.authorizations.update(Shop.NAME, SALES, draft, true)).isInstanceOf(Update.Updated.class);
        assertThat(shop.sales().settings().client().secret()).isEqualTo(Secret.of("given again"));
    }

    @Test
    void aSecretThatWouldBeShownForAnotherClientHasToBeGivenAgain() {
        shop.authorizations.update(Shop.NAME, SALES, Shop.issuedBy("https://new.example.com"), false);
        GrantSettingsDraft draft =
                GrantSettingsDraft.of(shop.sales().settings()).with(GrantSetting.CLIENT_ID, "other");

        assertThat(shop.authorizations.update(Shop.NAME, SALES, draft, true)).isInstanceOf(Update.Refused.class);
    }

    @Test
    void theSecretOfTheIntegrationGoesToNoOtherServer() {
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(GrantSetting.AUTHORIZATION_URL, "https://evil.example.com")
                .with(GrantSetting.TOKEN_URL, "https://evil.example.com");

        assertThat(shop.authorizations.update(Shop.NAME, SALES, draft, true))
                .isEqualTo(new Update.Refused(new Refusal.Faulty(
                        List.of(new SettingFault(GrantSetting.CLIENT_SECRET, SecretRules.GIVE_ONE)))));
    }

    @Test
    void tokensThatAnotherAuthorizationHasAreNotRevoked() {
        shop.authorizedBy("jane@example.com");
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);
        shop.complete("code=c0de&state=" + shop.signIn(SUPPORT));

        assertThat(shop.authorizations.remove(Shop.NAME, SUPPORT))
                .isEqualTo(new Removal.Removed("the tokens were not revoked: the authorization sales has them, too"));
        assertThat(shop.server.revoked()).isEmpty();
    }

    @Test
    void aRevocationThatBreaksDoesNotUndoTheRemoval() {
        shop.authorizedBy("jane@example.com");
        shop.server.revoking(() -> {
            throw new IllegalStateException("token of jane@example.com");
        });

        assertThat(shop.authorizations.remove(Shop.NAME, SALES))
                .isEqualTo(new Removal.Removed("the tokens could not be revoked (IllegalStateException)"));
        assertThat(shop.events).last().isInstanceOf(AuthorizationEvent.Removed.class);
    }

    @Test
    @Tag("F56")
    void oneThatIsUsedIsNotRemovedAndNothingIsRevoked() {
        shop.authorizedBy("jane@example.com");
        shop.usages.add(ROUTE);

        assertThat(shop.authorizations.remove(Shop.NAME, SALES))
                .isEqualTo(new Removal.Refused(new Refusal.InUse(SALES, List.of(ROUTE))));
        assertThat(shop.server.revoked()).isEmpty();
    }

    @Test
    void oneThatIsFreeIsRemovedAndItsTokensAreRevoked() {
        shop.authorizedBy("jane@example.com");

        assertThat(shop.authorizations.remove(Shop.NAME, SALES)).isEqualTo(new Removal.Removed("revoked"));
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf("jane@example.com"));
        assertThat(shop.authorizations.list(Shop.NAME)).isEqualTo(Authorizations.NONE);
        assertThat(shop.events).last().isEqualTo(new AuthorizationEvent.Removed(Shop.NAME, SALES, "revoked"));
    }

    @Test
    void oneWithoutTokensIsRemovedWithoutARevocation() {
        assertThat(shop.authorizations.remove(Shop.NAME, SALES))
                .isEqualTo(new Removal.Removed("there were no tokens to revoke"));
        assertThat(shop.authorizations.remove(Shop.NAME, SALES))
                .isEqualTo(new Removal.Refused(new Refusal.NoSuchAuthorization(SALES)));
    }

    @Test
    void aUseByAnotherApplicationCountsForADay() {
        shop.kept.used(Shop.NAME, shop.sales().id(), "billing", shop.now);
        shop.now = shop.now.plus(Duration.ofHours(24)).minusMillis(1);

        Removal removal = shop.authorizations.remove(Shop.NAME, SALES);

        assertThat(((Removal.Refused) removal).refusal().text())
                .isEqualTo("the authorization sales is in use by application billing (last at 2026-11-22T09:00:00Z):"
                        + " give them another one, or remove them, first (what another application used counts for 24"
                        + " hours)");

        shop.now = shop.now.plusMillis(1);
        assertThat(shop.authorizations.remove(Shop.NAME, SALES)).isInstanceOf(Removal.Removed.class);
    }

    @Test
    void whatThisApplicationUsedEarlierDoesNotCount() {
        shop.kept.used(Shop.NAME, shop.sales().id(), "orders", shop.now);

        assertThat(shop.authorizations.remove(Shop.NAME, SALES)).isInstanceOf(Removal.Removed.class);
    }

    @Test
    void aViewTellsWhoUsesItHereAndElsewhere() {
        shop.usages.add(ROUTE);
        shop.kept.used(Shop.NAME, shop.sales().id(), "billing", shop.now);

        assertThat(shop.authorizations.view(Shop.NAME, SALES))
                .contains(new AuthorizationView(
                        shop.sales(), true, Shop.SETTINGS, List.of(ROUTE, Usage.elsewhere("billing", shop.now))));
        assertThat(shop.authorizations.usages(Shop.NAME, SALES))
                .extracting(Usage::isElsewhere)
                .containsExactly(false, true);
        assertThat(shop.authorizations.view(Shop.NAME, SUPPORT)).isEmpty();
        assertThat(shop.authorizations.page(Shop.NAME, 0, 10).some()).containsExactly(shop.sales());
    }

    @Test
    void anotherDefaultIsToldOnce() {
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);
        shop.events.clear();

        shop.authorizations.makeDefault(Shop.NAME, SUPPORT);
        shop.authorizations.makeDefault(Shop.NAME, SUPPORT);

        assertThat(shop.events).containsExactly(new AuthorizationEvent.MadeDefault(Shop.NAME, SUPPORT));
    }

    private static Refusal refusal(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused) ruling).refusal();
    }
}
