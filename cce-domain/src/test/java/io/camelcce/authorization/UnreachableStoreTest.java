package io.camelcce.authorization;

import static io.camelcce.authorization.Shop.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody comes back from the authorization server, and the store fails: their browser waits for it once. */
class UnreachableStoreTest {

    private static final Completion.Subject SUBJECT = new Completion.Subject(Shop.NAME, SALES);

    private final Shop shop = new Shop();

    @BeforeEach
    void add() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);
    }

    @Test
    void oneThatCannotBeReadIsAskedOnce() {
        String state = shop.signIn();
        shop.kept.cannotRead(Shop.NAME);
        shop.kept.asked();

        Completion completion = shop.complete("code=c0de&state=" + state);

        assertThat(completion)
                .isEqualTo(new Failed(
                        Reason.NOT_STORED,
                        "what is kept cannot be reached: what is kept of shop cannot be read",
                        SUBJECT));
        assertThat(shop.kept.asked()).isOne();
    }

    @Test
    void oneThatKeepsNothingIsNotAskedForTheName() {
        String state = shop.signIn();
        shop.server.granting(new Granting.Granted(ScriptedServer.grantOf("jane@example.com")));
        shop.server.meanwhile(() -> {
            shop.kept.breaksDown();
            shop.kept.asked();
        });

        Completion completion = shop.complete("code=c0de&state=" + state);

        assertThat(completion)
                .isEqualTo(new Failed(
                        Reason.NOT_STORED, "the tokens could not be stored: the disk is full; revoked", SUBJECT));
        assertThat(shop.kept.asked()).isOne();
    }
}
