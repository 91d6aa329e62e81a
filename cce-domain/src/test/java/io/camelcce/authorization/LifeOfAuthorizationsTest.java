package io.camelcce.authorization;

import static io.camelcce.authorization.SampleAuthorizations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.Ruling.Allowed;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people do with the authorizations of an integration, in any order. */
class LifeOfAuthorizationsTest {

    private static final Grant A_GRANT = SampleAuthorizations.grant("t0ken");

    /** Something that somebody does; refused things change nothing. */
    interface Deed extends UnaryOperator<Authorizations> {}

    @Property
    void thereIsOneDefaultOrNoneAndOnlyAuthorizedHaveTokens(@ForAll("deeds") List<Deed> deeds) {
        Authorizations authorizations = Authorizations.NONE;
        for (Deed deed : deeds) {
            Authorizations before = authorizations;
            authorizations = deed.apply(before);

            assertThat(authorizations.byDefault().isPresent())
                    .isEqualTo(!authorizations.all().isEmpty());
            assertThat(authorizations.all())
                    .allSatisfy(
                            one -> assertThat(one.grant().isPresent()).isEqualTo(one.status() instanceof Authorized));
            assertThat(authorizations.all().stream()
                            .map(one -> one.name().value().toLowerCase(Locale.ROOT))
                            .distinct())
                    .hasSameSizeAs(authorizations.all());
        }
    }

    @Property
    void whatIsInUseIsNeverRemoved(@ForAll("deeds") List<Deed> deeds, @ForAll("names") AuthorizationName used) {
        Authorizations authorizations = Authorizations.NONE;
        for (Deed deed : deeds) {
            authorizations = deed.apply(authorizations);
            assertThat(authorizations.remove(used, List.of(new Usage("route orders", false))))
                    .isNotInstanceOf(Allowed.class);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Arbitraries.oneOf(
                        names().map(name -> deed(all -> all.add(SampleAuthorizations.pending(name)))),
                        names().map(name -> (Deed) all -> all.with(name, one -> one.authorized(A_GRANT, NOON))),
                        names().map(name ->
                                (Deed) all -> all.with(name, one -> one.reauthorizationRequired("gone", NOON))),
                        names().map(name -> deed(all -> all.makeDefault(name))),
                        names().map(name -> deed(all -> all.remove(name, List.of()))),
                        names().map(name -> deed(
                                all -> all.update(name, SampleAuthorizations.client(name.value()), new Pending()))),
                        Combinators.combine(names(), names())
                                .as((name, another) -> deed(all -> all.rename(name, another))))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<AuthorizationName> names() {
        return Arbitraries.of("sales", "Sales", "support", "night shift", "SUPPORT", "x")
                .map(AuthorizationName::new);
    }

    private interface Change {
        Ruling on(Authorizations authorizations);
    }

    private static Deed deed(Change change) {
        return all -> change.on(all) instanceof Allowed allowed ? allowed.authorizations() : all;
    }
}
