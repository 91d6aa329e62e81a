package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Usage;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an integration can be asked for, and who does. */
class NodeUsesTest {

    private static final IntegrationName SALES = new IntegrationName("sales");

    private final Application application = new Application(cce -> {
        cce.setDomain("cce.example.com");
        cce.setAccessToken("t0ken");
        CceIntegration sales = new CceIntegration();
        sales.setDomain("sales.example.com");
        sales.setGrantType("none");
        cce.getIntegrations().put("sales", sales);
    });

    @BeforeEach
    void start() throws Exception {
        application.start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void allNodesAreOfferedThoughNobodyUsesThem() {
        assertThat(nodes())
                .extracting(use -> use.node().name() + "/" + use.node().method() + "/"
                        + use.node().version())
                .containsExactly(
                        "Create Task/Create Task/v1.2",
                        "Get Task Details/Get Task Details/",
                        "End Task/Closed Task on Contact Center Enterprise/v1.0",
                        "End Task/Close Task Accept/v1.0",
                        "End Task/Close Task Reject/v1.0");
        assertThat(nodes()).allSatisfy(use -> assertThat(use.routes()).isEmpty());
    }

    @Test
    void theyNeedAnAuthorizationUnlessNobodyWantsAToken() {
        assertThat(nodes()).allMatch(NodeUse::needsAuthorization);
        assertThat(application.cce().listNodes(SALES)).noneMatch(NodeUse::needsAuthorization);
    }

    @Test
    void thereAreNoneOfNoIntegration() {
        assertThat(application.cce().listNodes(new IntegrationName("other"))).isEmpty();
    }

    @Test
    void eachKnowsTheRoutesThatUseItRunningOrStopped() throws Exception {
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a").routeId("two").to("cce:createTask").to("cce:endTask?method=closeAccept");
                from("direct:b").routeId("none").to("cce:getTask?authorization=none");
                from("direct:c").routeId("sales").to("cce:createTask?integration=sales");
                from("direct:d").routeId("list").to("cce:listTasks");
            }
        });
        application.context().getRouteController().stopRoute("two");

        assertThat(nodes())
                .extracting(NodeUse::routes)
                .containsExactly(
                        List.of(new Usage("route two (cce://createTask)", false)),
                        List.of(new Usage("route none (cce://getTask?authorization=none)", true)),
                        List.of(),
                        List.of(new Usage("route two (cce://endTask?method=closeAccept)", false)),
                        List.of());
        assertThat(application.cce().listNodes(SALES).get(0).routes())
                .containsExactly(new Usage("route sales (cce://createTask?integration=sales)", true));

        application.context().removeRoute("two");
        assertThat(nodes().get(0).routes()).isEmpty();
    }

    @Test
    void anEndpointThatIsMadeForEachMessageCountsWhereItIsWritten() throws Exception {
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a").routeId("get").toD("cce:getTask?taskId=${header.id}");
                from("direct:b").routeId("end").toD("cce://endTask?taskId=${header.id}&method=CLOSEREJECT");
                from("direct:c").routeId("plain").toD("cce:endTask?taskId=${header.id}");
                from("direct:d").routeId("unknown").toD("cce:endTask?method=${header.how}");
                from("direct:e").routeId("elsewhere").toD("cce:getTask?integration=${header.where}");
            }
        });

        assertThat(nodes())
                .extracting(use -> use.routes().stream()
                        .map(route -> route.user().split(" ", 3)[1])
                        .toList())
                .containsExactly(List.of(), List.of("get"), List.of("plain"), List.of(), List.of("end"));
    }

    private void add(RouteBuilder routes) throws Exception {
        application.context().addRoutes(routes);
    }

    private List<NodeUse> nodes() {
        return application.cce().listNodes(IntegrationName.DEFAULT);
    }
}
