package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationPage;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is possible with authorizations, as the domain rules it: asked beforehand, on no more of them than a ruling depends
 * on. That is the one in question, the default, and another one if there is any.
 */
final class Rulings {

    private final Integration integration;
    private final @Nullable AuthorizationName byDefault;
    private final Map<AuthorizationName, NodeAuthorization> others = new LinkedHashMap<>();

    private Rulings(Integration integration, AuthorizationPage first) {
        this.integration = integration;
        this.byDefault = first.defaultName();
        first.some().forEach(each -> others.put(each.name(), each));
    }

    static Rulings of(Integration integration, NodeAuthorizations all) {
        Rulings rulings = new Rulings(integration, all.page(integration.name(), 0, 2));
        AuthorizationName byDefault = rulings.byDefault;
        if (byDefault != null && !rulings.others.containsKey(byDefault)) {
            all.view(integration.name(), byDefault)
                    .ifPresent(view -> rulings.others.put(byDefault, view.authorization()));
        }
        return rulings;
    }

    Deeds on(NodeAuthorization one, List<Usage> usages) {
        Authorizations some = with(one);
        boolean pending = one.status() instanceof AuthorizationStatus.Pending;
        return new Deeds(
                pending ? "Authorize" : "Authorize again",
                integration.whyNobodySignsIn(one).map(Sentence::of).orElse(null),
                refusal(some.edit(one.name())),
                one.name().equals(byDefault) ? "It is the default already." : null,
                refusal(some.remove(one.name(), usages)));
    }

    private Authorizations with(NodeAuthorization one) {
        Map<AuthorizationName, NodeAuthorization> some = new LinkedHashMap<>(others);
        some.put(one.name(), one);
        AuthorizationName known = byDefault != null && some.containsKey(byDefault) ? byDefault : one.name();
        return new Authorizations(List.copyOf(some.values()), known);
    }

    private static @Nullable String refusal(Ruling ruling) {
        return ruling instanceof Ruling.Refused refused
                ? Sentence.of(refused.refusal().text())
                : null;
    }
}
