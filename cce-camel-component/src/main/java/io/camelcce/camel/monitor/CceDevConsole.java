package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.IntegrationName;
import java.util.Map;
import java.util.TreeSet;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** Integrations, node authorizations and calls in Camel's developer console. */
@DevConsole(name = "cce", displayName = "CCE", description = "Contact centers, node authorizations and calls of cce")
public final class CceDevConsole extends AbstractDevConsole {

    /** How many authorizations of each integration are shown; 100 without it. */
    public static final String LIMIT = "limit";

    private static final int LIMIT_BY_DEFAULT = 100;

    /** For Camel, which finds it by its name. */
    public CceDevConsole() {
        super("camel", "cce", "CCE", "Contact centers, node authorizations and calls of cce");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return ConsoleText.of(doCallJson(options));
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        int limit = limit(options);
        JsonArray components = new JsonArray();
        for (String name : new TreeSet<>(getCamelContext().getComponentNames())) {
            if (getCamelContext().hasComponent(name) instanceof ManagedAuthorizations component) {
                components.add(component(name, component, limit));
            }
        }
        return with(new JsonObject(), "components", components);
    }

    private static JsonObject component(String name, ManagedAuthorizations component, int limit) {
        JsonObject json = with(new JsonObject(), "component", name);
        AuthorizationReports reports = component.authorizationReports();
        JsonArray integrations = new JsonArray();
        reports.integrations().forEach(integration -> integrations.add(integration(reports, integration, limit)));
        json.put("integrations", integrations);
        if (component instanceof ManagedCalls calls) {
            json.put("calls", calls(calls.callStatistics()));
        }
        return json;
    }

    private static JsonObject integration(AuthorizationReports reports, IntegrationName integration, int limit) {
        JsonObject json = with(new JsonObject(), "integration", integration.value());
        try {
            JsonArray authorizations = new JsonArray();
            reports.page(integration, 0, limit)
                    .forEach(report -> authorizations.add(new JsonObject(AuthorizationTable.row(report))));
            return with(json, "authorizations", authorizations);
        } catch (AuthorizationStoreException untold) {
            return with(json, "problem", String.valueOf(untold.getMessage()));
        }
    }

    private static JsonArray calls(CallStatistics statistics) {
        JsonArray calls = new JsonArray();
        statistics.byKind().forEach((kind, totals) -> {
            JsonObject json = with(new JsonObject(), "operation", kind.operation());
            json.put("outcome", kind.outcome());
            json.put("calls", totals.calls());
            json.put("attempts", totals.attempts());
            json.put("meanDuration", totals.mean().toMillis());
            json.put("maxDuration", totals.longest().toMillis());
            calls.add(json);
        });
        return calls;
    }

    private static JsonObject with(JsonObject json, String key, Object value) {
        json.put(key, value);
        return json;
    }

    private static int limit(Map<String, Object> options) {
        try {
            return Integer.parseInt(String.valueOf(options.getOrDefault(LIMIT, LIMIT_BY_DEFAULT)));
        } catch (NumberFormatException noNumber) {
            return LIMIT_BY_DEFAULT;
        }
    }
}
