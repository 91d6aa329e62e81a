package io.camelcce.examples;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationView;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Refusal;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Update;
import io.camelcce.camel.CceComponent;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;

/** What an administrator does with authorizations, in Java. */
final class Administration {

    private static final IntegrationName SALES = new IntegrationName("sales");
    private static final AuthorizationName NIGHT = new AuthorizationName("night");

    private final CceComponent cce;
    private final NodeAuthorizations authorizations;

    Administration(CamelContext context) {
        this.cce = context.getComponent("cce", CceComponent.class);
        this.authorizations = cce.getNodeAuthorizations();
    }

    /** What to register as the redirect URI (the callback URL) of the client. */
    List<URI> redirectUris() {
        return cce.listIntegrations().stream()
                .map(integration ->
                        Objects.requireNonNull(integration.integration().redirectUri(), "publicUrl is not set"))
                .toList();
    }

    /** A name is enough: the rest comes from the integration. */
    void add() {
        Ruling ruling = authorizations.add("sales", "night", new GrantSettingsDraft());
        if (ruling instanceof Ruling.Refused refused) {
            throw new IllegalArgumentException(refused.refusal().text());
        }
    }

    String view() {
        AuthorizationView view = authorizations.view(SALES, NIGHT).orElseThrow();
        return "%s, default: %s, used by %s".formatted(view.authorization().status(), view.byDefault(), view.usages());
    }

    /** @param force whether what uses it may stop until somebody has authorized it again */
    String ask(String scope, boolean force) {
        AuthorizationView view = authorizations.view(SALES, NIGHT).orElseThrow();
        GrantSettingsDraft draft =
                GrantSettingsDraft.of(view.authorization().settings()).with(GrantSetting.SCOPE, scope);
        Update update = authorizations.update(SALES, NIGHT, draft, force);
        if (update instanceof Update.Refused refused && refused.refusal() instanceof Refusal.WouldStop wouldStop) {
            return "would stop " + wouldStop.usages();
        }
        return update instanceof Update.Updated updated ? updated.revocation() : "refused";
    }

    void makeDefault() {
        authorizations.makeDefault(SALES, NIGHT);
    }

    void rename(String another) {
        authorizations.rename(SALES, NIGHT, another);
    }

    String remove() {
        Removal removal = authorizations.remove(SALES, NIGHT);
        if (removal instanceof Removal.Refused refused) {
            return refused.refusal().text();
        }
        return removal instanceof Removal.Removed removed ? removed.revocation() : "";
    }
}
