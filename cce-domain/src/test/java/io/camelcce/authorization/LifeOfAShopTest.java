package io.camelcce.authorization;

import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever administrators, people at browsers, routes and the authorization server do, in any order. */
class LifeOfAShopTest {

    @Property(tries = 500)
    void keepsItsRules(@ForAll("lives") ActionChain<LivingShop> lives) {
        lives.withInvariant("rules", LivingShop::checkRules).run();
    }

    @Provide
    Arbitrary<ActionChain<LivingShop>> lives() {
        return ActionChain.startWith(LivingShop::new)
                .withAction(3, deed("add", names(), (shop, name) -> shop.add(name)))
                .withAction(1, deed("rename", pairs(), (shop, pair) -> shop.rename(pair.one(), pair.other())))
                .withAction(1, deed("update", pairs(), (shop, pair) -> shop.update(pair.one(), pair.other(), false)))
                .withAction(1, deed("force", pairs(), (shop, pair) -> shop.update(pair.one(), pair.other(), true)))
                .withAction(1, deed("make default", names(), LivingShop::makeDefault))
                .withAction(2, deed("remove", names(), LivingShop::remove))
                .withAction(3, deed("authorize", names(), LivingShop::authorize))
                .withAction(4, deed("complete", people(), LivingShop::complete))
                .withAction(1, deed("complete wrongly", queries(), LivingShop::completeWrongly))
                .withAction(1, deed("complete in another browser", people(), LivingShop::completeElsewhere))
                .withAction(1, deed("time passes", minutes(), LivingShop::wait))
                .withAction(2, deed("confirm", Arbitraries.of(true, false), LivingShop::confirm))
                .withAction(2, deed("renew", names(), LivingShop::renew))
                .withAction(1, deed("refuse renewal", names(), LivingShop::refuseRenewal))
                .withAction(1, deed("use begins", names(), LivingShop::beginUse))
                .withAction(1, deed("use ends", names(), LivingShop::endUse))
                .withAction(1, deed("start again", people(), (shop, any) -> shop.settle()))
                .withMaxTransformations(40);
    }

    private interface Deed<T> {
        void on(LivingShop shop, T value);
    }

    private record Pair(AuthorizationName one, AuthorizationName other) {}

    private static <T> Action.Independent<LivingShop> deed(String name, Arbitrary<T> values, Deed<T> deed) {
        return () -> values.map(value -> {
            Consumer<LivingShop> change = shop -> deed.on(shop, value);
            return Transformer.mutate(name + " " + value, change);
        });
    }

    private static Arbitrary<AuthorizationName> names() {
        return Arbitraries.of("sales", "Sales", "support", "night shift", "declared")
                .map(AuthorizationName::new);
    }

    private static Arbitrary<Pair> pairs() {
        return Combinators.combine(names(), names()).as(Pair::new);
    }

    private static Arbitrary<String> people() {
        return Arbitraries.of("jane@example.com", "joe@example.com");
    }

    private static Arbitrary<String> queries() {
        return Arbitraries.of("", "error=access_denied&", "iss=https://evil.example.com&");
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.of(1, 10, 20);
    }
}
