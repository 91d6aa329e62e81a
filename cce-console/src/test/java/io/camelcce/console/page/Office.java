package io.camelcce.console.page;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceIntegration;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An application with the integration {@code sales}, whose contact centre and authorization server are simulated. */
final class Office implements BeforeEachCallback, AfterEachCallback {

    private final HttpClient http = HttpClient.newHttpClient();
    private final SimulatedContactCenter contactCenter = SimulatedContactCenter.start();
    private final RecentCalls calls = new RecentCalls();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @Override
    public void beforeEach(ExtensionContext test) {
        context.getPropertiesComponent().addInitialProperty("cce.console.enabled", "false");
        context.getManagementStrategy().addEventNotifier(calls);
        CceIntegration sales = new CceIntegration();
        sales.setDomain(contactCenter.domain());
        sales.setIssuer(contactCenter.issuer());
        sales.setClientId(contactCenter.clientId());
        sales.setClientSecret(contactCenter.clientSecret());
        sales.setScope("tasks");
        component().setStore("memory");
        component().setPublicUrl("https://camel.example.com");
        component().getIntegrations().put("sales", sales);
        context.start();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        context.close();
        contactCenter.close();
    }

    CceComponent component() {
        return context.getComponent("cce", CceComponent.class);
    }

    DefaultCamelContext context() {
        return context;
    }

    SimulatedContactCenter contactCenter() {
        return contactCenter;
    }

    Visit visit() {
        return new Visit(Pages.router(component(), calls, InstantSource.system()));
    }

    /** With an authorization that nobody has authorized. */
    Visit withPending(String name) {
        return new Visit(Pages.router(component(), calls, InstantSource.system()))
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", name));
    }

    /** Has a route use an authorization. */
    void route(String id, String authorization) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id)
                        .routeId(id)
                        .to("cce:getTask?integration=sales&authorization=" + authorization
                                + "&throwExceptionOnFailure=false");
            }
        });
    }

    /** Signs in where a page leads to, and opens what the browser is sent back to. */
    Visit signIn(Visit visit, String email) {
        return back(visit, "email=" + encoded(email));
    }

    Visit cancel(Visit visit) {
        return back(visit, "email=&cancel=yes");
    }

    private Visit back(Visit visit, String answer) {
        try {
            URI uri = URI.create(visit.page()
                    .select("meta[http-equiv=refresh]")
                    .attr("content")
                    .replaceFirst("0; url=", ""));
            HttpResponse<String> asked = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            String signIn = Jsoup.parse(asked.body()).select("[name=sign_in]").attr("value");
            HttpResponse<String> back = http.send(
                    HttpRequest.newBuilder(URI.create(uri.toString().replaceFirst("\\?.*", "")))
                            .header(
                                    "Cookie",
                                    asked.headers()
                                            .firstValue("Set-Cookie")
                                            .orElse("")
                                            .replaceFirst(";.*", ""))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("sign_in=" + encoded(signIn) + "&" + answer))
                            .build(),
                    BodyHandlers.ofString());
            String location = back.headers().firstValue("Location").orElseThrow();
            return visit.open(location.substring("https://camel.example.com/cce".length()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
