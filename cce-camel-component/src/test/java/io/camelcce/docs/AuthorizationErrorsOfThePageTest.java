package io.camelcce.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.Update;
import io.camelcce.camel.Browser;
import io.camelcce.camel.CceAuthorization;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceIntegration;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages that the page of authorizations shows are those of the component. */
class AuthorizationErrorsOfThePageTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private static final IntegrationName SALES = new IntegrationName("sales");
    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final AuthorizationName DAY = new AuthorizationName("day");
    private static final Secret SESSION = Secret.of("the-session-of-a-browser");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private @Nullable NodeAuthorizations administration;

    @BeforeEach
    void start() throws Exception {
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setStore("memory");
        cce.setPublicUrl("https://camel.example.com");
        cce.getIntegrations().put("sales", sales());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:night").routeId("nightly").to(create("sales", "night"));
            }
        });
        context.start();
        administration = cce.getNodeAuthorizations();
        administration().add("sales", "day", new GrantSettingsDraft());
        administration().add("sales", "night", new GrantSettingsDraft());
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
    }

    @Test
    void nobodyHasAuthorizedYet() {
        assertThatThePageShows(told("direct:night"));
    }

    @Test
    void thereIsNone() {
        assertThatThePageShows(told(create("sales", "evening")));
    }

    @Test
    void theGrantWasTakenBack() throws Exception {
        signIn("ann@example.com");
        contactCenter().revokeGrants();

        assertThatThePageShows(told("direct:night"));
    }

    @Test
    void theClientIsNotKnown() throws Exception {
        CceComponent other = new CceComponent();
        other.setDomain(contactCenter().domain());
        other.setTokenUrl(contactCenter().tokenUrl());
        other.setClientId(contactCenter().clientId());
        other.setClientSecret("another s3cret");
        context.addComponent("other", other);

        assertThatThePageShows(told(create("", "").replace("cce:", "other:")));
    }

    @Test
    void aTokenThatSomebodyHadIsOver() throws Exception {
        CceComponent other = new CceComponent();
        other.setDomain(contactCenter().domain());
        other.setAccessToken("an-old-t0ken");
        context.addComponent("other", other);

        assertThatThePageShows(told(create("", "").replace("cce:", "other:")));
    }

    @Test
    void aNameIsTaken() {
        assertThatThePageShows(refusal(administration().add("sales", "Night", new GrantSettingsDraft())));
    }

    @Test
    void whatIsUsedStays() {
        Removal removal = administration().remove(SALES, NIGHT);

        assertThat(removal).isInstanceOf(Removal.Refused.class);
        assertThatThePageShows(((Removal.Refused) removal).refusal().text());
    }

    @Test
    void theDefaultStays() {
        Removal removal = administration().remove(SALES, DAY);

        assertThat(removal).isInstanceOf(Removal.Refused.class);
        assertThatThePageShows(((Removal.Refused) removal).refusal().text());
    }

    @Test
    void whatWouldStopIsNamed() throws Exception {
        signIn("ann@example.com");

        Update update =
                administration().update(SALES, NIGHT, new GrantSettingsDraft().with(GrantSetting.SCOPE, "more"), false);

        assertThat(update).isInstanceOf(Update.Refused.class);
        assertThatThePageShows(((Update.Refused) update).refusal().text());
    }

    @Test
    void settingsThatBreakRulesAreToldAllAtOnce() {
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(GrantSetting.CLIENT_ID, "Zoë")
                .with(GrantSetting.TOKEN_URL, "http://login.example.com/token");

        assertThatThePageShows(refusal(administration().add("sales", "evening", draft)));
    }

    @Test
    void anAddressOfAnotherServerIsNotAlone() {
        GrantSettingsDraft draft = new GrantSettingsDraft()
                .with(GrantSetting.TOKEN_URL, "https://login.example.com/token")
                .with(GrantSetting.CLIENT_SECRET, "hunter2-of-its-own");

        assertThatThePageShows(refusal(administration().add("sales", "evening", draft)));
    }

    @Test
    void whatIsDeclaredIsChangedThere() throws Exception {
        CceComponent other = new CceComponent();
        other.setStore("memory");
        other.setDomain(contactCenter().domain());
        CceAuthorization night = new CceAuthorization();
        night.setAccessToken("night-t0ken");
        other.getAuthorizations().put("night", night);
        context.addComponent("other", other);
        Removal removal = other.getNodeAuthorizations().remove(IntegrationName.DEFAULT, NIGHT);

        assertThat(removal).isInstanceOf(Removal.Refused.class);
        assertThatThePageShows(((Removal.Refused) removal).refusal().text());
    }

    @Test
    void nobodyCanComeBack() throws Exception {
        CceComponent other = new CceComponent();
        other.setStore("memory");
        other.getIntegrations().put("sales", sales());
        context.addComponent("other", other);
        other.getNodeAuthorizations().add("sales", "night", new GrantSettingsDraft());

        AuthorizationRequest request = other.getNodeAuthorizations().authorize(SALES, NIGHT, SESSION);

        assertThat(request).isInstanceOf(AuthorizationRequest.NotPossible.class);
        assertThatThePageShows(((AuthorizationRequest.NotPossible) request).text());
    }

    @Test
    void aCallbackThatIsNotKnown() {
        assertThatThePageShows(
                failure(administration().complete(URI.create("/cce/callback/sales?code=c&state=s"), SESSION)));
    }

    @Test
    void aCallbackInAnotherBrowser() throws Exception {
        URI back = new Browser().signIn(signInPage(), "ann@example.com");

        assertThatThePageShows(failure(administration().complete(back, Secret.of("another session"))));
    }

    @Test
    void ofTwoWindowsTheLaterWins() throws Exception {
        URI earlier = new Browser().signIn(signInPage(), "ann@example.com");
        signInPage();

        assertThatThePageShows(failure(administration().complete(earlier, SESSION)));
    }

    @Test
    void thePersonSaidNo() throws Exception {
        String state = signInPage().getQuery().replaceAll(".*state=([^&]*).*", "$1");
        URI back = URI.create("/cce/callback/sales?error=access_denied&state=" + state);

        assertThatThePageShows(failure(administration().complete(back, SESSION)));
    }

    private static void assertThatThePageShows(String message) {
        String shown = message.replace(contactCenter().domain().replace("http://", ""), "cce.example.com")
                .replace("authorization server cce.", "authorization server login.")
                .replaceAll(" \\[tracking id .*", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
        assertThat(Page.AUTHORIZATIONS.text()).contains("\n| `" + shown + "` | ");
    }

    private String told(String uri) {
        Exchange call = context.createProducerTemplate().send(uri, exchange -> exchange.getMessage()
                .setHeaders(new HashMap<>(Map.of("CamelCceOrigin", "+447700900123", "CamelCceDestination", "44700"))));
        return call.getMessage().getHeader("CamelCceMessage", String.class);
    }

    private static String create(String integration, String authorization) {
        String routing =
                integration.isEmpty() ? "" : "integration=%s&authorization=%s&".formatted(integration, authorization);
        return "cce:createTask?" + routing
                + "mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&throwExceptionOnFailure=false";
    }

    private void signIn(String email) throws Exception {
        URI back = new Browser().signIn(signInPage(), email);
        assertThat(administration().complete(back, SESSION)).isInstanceOf(Completion.Completed.class);
    }

    private URI signInPage() {
        AuthorizationRequest request = administration().authorize(SALES, NIGHT, SESSION);
        assertThat(request).isInstanceOf(AuthorizationRequest.SignIn.class);
        return ((AuthorizationRequest.SignIn) request).uri();
    }

    private static String refusal(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        return ((Ruling.Refused) ruling).refusal().text();
    }

    private static String failure(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Failed.class);
        return ((Completion.Failed) completion).text();
    }

    private NodeAuthorizations administration() {
        return requireNonNull(administration);
    }

    private static CceIntegration sales() {
        CceIntegration sales = new CceIntegration();
        sales.setDomain(contactCenter().domain());
        sales.setClientId(contactCenter().clientId());
        sales.setClientSecret(contactCenter().clientSecret());
        sales.setAuthorizationUrl(contactCenter().authorizationUrl());
        sales.setTokenUrl(contactCenter().tokenUrl());
        sales.setScope("tasks");
        return sales;
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
