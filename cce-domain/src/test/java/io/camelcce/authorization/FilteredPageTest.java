package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some of many, found by what their names have in common. */
class FilteredPageTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void addSome() {
        for (String name : List.of("North Day", "North Night", "South Day", "Straße")) {
            shop.authorizations.add(Shop.NAME, new AuthorizationName(name), GrantSettings.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "north, North Day;North Night",
        "DAY, North Day;South Day",
        "'  day ', North Day;South Day",
        "h d, North Day;South Day",
        "STRASSE, Straße",
        "straße, Straße",
        "%, ''",
        "'', North Day;North Night;South Day;Straße"
    })
    void aPartOfTheNameFindsThemInAnyCase(String filter, String names) {
        AuthorizationPage page = shop.authorizations.page(Shop.NAME, filter, 0, 10);

        assertThat(page.some())
                .extracting(one -> one.name().value())
                .containsExactly(names.isEmpty() ? new String[0] : names.split(";"));
        assertThat(page.total()).isEqualTo(page.some().size());
        assertThat(page.defaultName()).isEqualTo(new AuthorizationName("North Day"));
    }

    @Test
    void theTotalIsOfAllThatAreMeant() {
        AuthorizationPage page = shop.authorizations.page(Shop.NAME, "day", 1, 1);

        assertThat(page.some()).extracting(one -> one.name().value()).containsExactly("South Day");
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void thoseThatAreDeclaredAreMarkedThere() {
        DeclaredAuthorizations store = new DeclaredAuthorizations(
                shop.kept,
                shop::integration,
                Map.of(
                        Shop.NAME,
                        List.of(new Declaration(new AuthorizationName("South Day"), GrantSettings.NONE, null))),
                shop::nextId,
                () -> shop.now,
                integration -> {});
        store.settle();

        assertThat(store.page(Shop.NAME, "day", 0, 10).some())
                .extracting(NodeAuthorization::declared)
                .containsExactly(false, true);
    }

    @Test
    void whetherAnyIsAuthorizedIsKnownOfDeclaredOnesToo() {
        DeclaredAuthorizations store = new DeclaredAuthorizations(
                shop.kept, shop::integration, Map.of(), shop::nextId, () -> shop.now, integration -> {});
        assertThat(store.isAnyAuthorized(Shop.NAME)).isFalse();

        AuthorizationName name = new AuthorizationName("South Day");
        shop.server.granting(new Granting.Granted(ScriptedServer.grantOf("jane@example.com")));
        shop.complete("code=c0de&state=" + shop.signIn(name));

        assertThat(store.isAnyAuthorized(Shop.NAME)).isTrue();
    }
}
