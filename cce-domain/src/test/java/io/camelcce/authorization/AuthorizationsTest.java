package io.camelcce.authorization;

import static io.camelcce.authorization.SampleAuthorizations.NOON;
import static io.camelcce.authorization.SampleAuthorizations.client;
import static io.camelcce.authorization.SampleAuthorizations.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.Refusal.Declared;
import io.camelcce.authorization.Refusal.InUse;
import io.camelcce.authorization.Refusal.MakeAnotherDefaultFirst;
import io.camelcce.authorization.Refusal.NameTaken;
import io.camelcce.authorization.Refusal.NoSuchAuthorization;
import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Ruling.Refused;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuthorizationsTest {

    private static final AuthorizationName SALES = new AuthorizationName("sales");
    private static final AuthorizationName SUPPORT = new AuthorizationName("support");
    private static final Usage ROUTE = new Usage("route orders, cce:createTask", true);
    private static final Grant A_GRANT = SampleAuthorizations.grant("t0ken");

    private final Authorizations sales = allowed(Authorizations.NONE.add(pending(SALES)));
    private final Authorizations both = allowed(sales.add(pending(SUPPORT)));

    @Test
    void theFirstIsTheDefaultEvenWhileItIsPending() {
        assertThat(sales.byDefault()).contains(pending(SALES));
        assertThat(both.defaultName()).isEqualTo(SALES);
    }

    @Test
    void aNameThatPeopleWouldTakeForAnotherIsTaken() {
        assertThat(refusal(sales.add(pending(new AuthorizationName("Sales")))))
                .isEqualTo(new NameTaken(new AuthorizationName("Sales")));
        assertThat(refusal(both.rename(SALES, new AuthorizationName("SUPPORT"))))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void renamingKeepsTokensAndTheDefault() {
        Authorizations authorized = both.with(SALES, one -> one.authorized(A_GRANT, NOON));

        Authorizations renamed = allowed(authorized.rename(SALES, new AuthorizationName("Sales")));

        assertThat(renamed.named(SALES)).isEmpty();
        assertThat(renamed.defaultName()).hasToString("Sales");
        assertThat(renamed.byDefault().flatMap(NodeAuthorization::grant)).contains(A_GRANT);
    }

    @Test
    void otherSettingsDropTheTokensAndTheSameDoNot() {
        Authorizations authorized = both.with(SALES, one -> one.authorized(A_GRANT, NOON));

        assertThat(allowed(authorized.update(SALES, GrantSettings.NONE, new Pending()))
                        .named(SALES))
                .hasValueSatisfying(same -> assertThat(same.grant()).contains(A_GRANT));
        assertThat(allowed(authorized.update(SALES, client("another client"), new Pending()))
                        .named(SALES))
                .hasValueSatisfying(other -> assertThat(other.status()).isEqualTo(new Pending()));
    }

    @Test
    @Tag("F56")
    void oneThatIsUsedStaysWithTheListOfItsUsers() {
        Refusal refusal = refusal(both.remove(SUPPORT, List.of(ROUTE, new Usage("route mails", false))));

        assertThat(refusal).isInstanceOf(InUse.class);
        assertThat(refusal.text())
                .isEqualTo("the authorization support is in use by route orders, cce:createTask, route mails (stopped):"
                        + " give them another one, or remove them, first");
    }

    @Test
    void theDefaultStaysWhileThereAreOthers() {
        assertThat(refusal(both.remove(SALES, List.of()))).isEqualTo(new MakeAnotherDefaultFirst(SALES));

        Authorizations supportByDefault = allowed(both.makeDefault(SUPPORT));

        assertThat(allowed(supportByDefault.remove(SALES, List.of())).all()).containsExactly(pending(SUPPORT));
    }

    @Test
    void theLastOneMayGo() {
        assertThat(allowed(sales.remove(SALES, List.of()))).isEqualTo(Authorizations.NONE);
    }

    @Test
    void whetherOneMayBeEditedIsAskedWithoutAChange() {
        assertThat(allowed(sales.edit(SALES))).isEqualTo(sales);
        assertThat(refusal(sales.edit(SUPPORT))).isEqualTo(new Refusal.NoSuchAuthorization(SUPPORT));
    }

    @Test
    void whatIsDeclaredIsNotEditedElsewhere() {
        Authorizations declared = allowed(Authorizations.NONE.add(pending(SALES).declared(true)));

        assertThat(refusal(declared.edit(SALES))).isEqualTo(new Declared(SALES));
        assertThat(refusal(declared.rename(SALES, SUPPORT))).isEqualTo(new Declared(SALES));
        assertThat(refusal(declared.update(SALES, client("c"), new Pending()))).isEqualTo(new Declared(SALES));
        assertThat(refusal(declared.remove(SALES, List.of()))).isEqualTo(new Declared(SALES));
    }

    @Test
    void nobodyIsFoundUnderAnUnknownName() {
        assertThat(refusal(sales.makeDefault(SUPPORT))).isEqualTo(new NoSuchAuthorization(SUPPORT));
        assertThat(refusal(sales.rename(SUPPORT, SALES))).isEqualTo(new NoSuchAuthorization(SUPPORT));
        assertThat(refusal(sales.remove(SUPPORT, List.of()))).isEqualTo(new NoSuchAuthorization(SUPPORT));
        assertThat(sales.with(SUPPORT, one -> one.authorized(A_GRANT, NOON))).isEqualTo(sales);
    }

    @Test
    void cannotBeMadeWithTwoOfOneNameOrWithoutADefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Authorizations(List.of(pending(SALES), pending(SALES)), SALES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Authorizations(List.of(pending(SALES)), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Authorizations(List.of(pending(SALES)), SUPPORT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Authorizations(List.of(), SALES));
    }

    private static Authorizations allowed(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Allowed.class);
        return ((Allowed) ruling).authorizations();
    }

    private static Refusal refusal(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused) ruling).refusal();
    }
}
