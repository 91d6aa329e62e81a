package io.camelcce.authorization;

import static io.camelcce.authorization.Shop.SALES;
import static io.camelcce.authorization.Shop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When a person set what an authorization works with: all that is shown of a secret, with its fingerprint. */
class SetByAPersonTest {

    private static final Secret S3CRET = Secret.of("s3cret of sales");

    private final Shop shop = new Shop();
    private final Instant first = shop.now;
    private final Instant later = first.plusSeconds(3_600);

    @Test
    void oneThatIsAddedIsSetThen() {
        add(new GrantSettingsDraft());

        assertThat(shop.sales().track().settingsAt()).isEqualTo(first);
        assertThat(shop.sales().track().secretsAt()).isNull();
    }

    @Test
    void aSecretIsShownByItsFingerprintAndWhenItWasSet() {
        add(new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, S3CRET.reveal()));

        assertThat(view().clientSecret()).contains(new KeptSecret(S3CRET.fingerprint(), first, false));
        assertThat(view().fixedToken()).isEmpty();
    }

    @Test
    void aSecretThatIsLeftAsItIsKeepsItsTime() {
        add(new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, S3CRET.reveal()));

        update(new GrantSettingsDraft().with(GrantSetting.SCOPE, "others"));

        assertThat(shop.sales().track().settingsAt()).isEqualTo(later);
        assertThat(view().clientSecret()).contains(new KeptSecret(S3CRET.fingerprint(), first, false));
    }

    @Test
    void anotherSecretHasAnotherTime() {
        add(new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, S3CRET.reveal()));

        update(new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, "another s3cret"));

        assertThat(view().clientSecret())
                .contains(new KeptSecret(Secret.of("another s3cret").fingerprint(), later, false));
    }

    @Test
    void anUpdateThatChangesNothingSetsNothing() {
        add(new GrantSettingsDraft().with(GrantSetting.SCOPE, "tasks"));

        update(new GrantSettingsDraft().with(GrantSetting.SCOPE, "tasks"));

        assertThat(shop.sales().track().settingsAt()).isEqualTo(first);
    }

    @Test
    void nothingElseThatHappensChangesTheTime() {
        add(new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, S3CRET.reveal()));
        TrackRecord before = shop.sales().track();
        shop.now = later;
        shop.authorizedBy("jane@example.com");
        NodeAuthorization after = shop.sales()
                .refreshed(ScriptedServer.grantOf("jane@example.com"), later)
                .failed("down", later)
                .reauthorizationRequired("gone", later);

        assertThat(after.track().settingsAt()).isEqualTo(before.settingsAt()).isEqualTo(first);
        assertThat(after.track().secretsAt()).isEqualTo(before.secretsAt()).isEqualTo(first);
    }

    @Test
    void aFixedTokenIsShownTheSameWay() {
        Secret token = Secret.of("t0ken-of-sales");
        add(new GrantSettingsDraft()
                .with(GrantSetting.GRANT_TYPE, "fixed-token")
                .with(GrantSetting.ACCESS_TOKEN, token.reveal()));

        assertThat(view().fixedToken()).contains(new KeptSecret(token.fingerprint(), first, false));
    }

    @Test
    void theSecretOfTheIntegrationIsShownAsItsOwn() {
        add(new GrantSettingsDraft());

        String fingerprint =
                Objects.requireNonNull(Shop.SETTINGS.client().secret()).fingerprint();
        assertThat(view().clientSecret()).contains(new KeptSecret(fingerprint, null, true));
    }

    @Test
    void ofADeclaredOneNobodyKnowsWhen() {
        add(new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, S3CRET.reveal()));
        GrantSettings declared = SampleAuthorizations.client("of the configuration");
        DeclaredAuthorizations store = new DeclaredAuthorizations(
                shop.kept,
                shop::integration,
                Map.of(
                        Shop.NAME,
                        List.of(
                                new Declaration(SALES, shop.sales().settings(), null),
                                new Declaration(SUPPORT, declared, null))),
                shop::nextId,
                () -> shop.now,
                integration -> {});
        store.settle();

        assertThat(shop.over(store).view(Shop.NAME, SALES).orElseThrow().clientSecret())
                .contains(new KeptSecret(S3CRET.fingerprint(), null, false));
        assertThat(store.read(Shop.NAME, SUPPORT).orElseThrow().track()).isEqualTo(TrackRecord.NONE);
    }

    private void add(GrantSettingsDraft draft) {
        assertThat(shop.authorizations.add(Shop.NAME.value(), SALES.value(), draft))
                .isInstanceOf(Ruling.Allowed.class);
    }

    private void update(GrantSettingsDraft draft) {
        shop.now = later;
        assertThat(shop.authorizations.update(Shop.NAME, SALES, draft, false)).isInstanceOf(Update.Updated.class);
    }

    private AuthorizationView view() {
        return shop.authorizations.view(Shop.NAME, SALES).orElseThrow();
    }
}
