package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.TaskRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the seven channels fill in by themselves, from every DSL. */
class ChannelsTest extends CceRoutes {

    private static final Map<String, Object> FROM_THE_CHANNEL = Map.ofEntries(
            Map.entry(CceConstants.ORIGIN, "the customer's"),
            Map.entry(CceConstants.DESTINATION, "the business's"),
            Map.entry(CceConstants.CONVERSATION_ID, "conversation-1"),
            Map.entry(CceConstants.CUSTOMER_NAME, "Jane Doe"),
            Map.entry(CceConstants.CHAT_THREAD_ID, "thread-1"),
            Map.entry(CceConstants.CHAT_USER_ID, "user-1"),
            Map.entry(CceConstants.EMAIL_MESSAGE_ID, "<m-1@example.com>"),
            Map.entry(CceConstants.EMAIL_SUBJECT, "My parcel"),
            Map.entry(CceConstants.EMAIL_CC_RECIPIENTS, "a@example.com"),
            Map.entry(CceConstants.EMAIL_BCC_RECIPIENTS, "b@example.com"));

    /** A channel, and what it fills in beside the conversation. */
    record Filled(String mediaChannel, String mediaType, Map<String, String> variables) {

        String route(String dsl) {
            return "direct:" + dsl + "-" + mediaChannel.replaceAll("\\W", "");
        }

        Map<String, String> allVariables() {
            Map<String, String> all = new HashMap<>(variables);
            all.put("user_DR_MediaResourceID", "conversation-1");
            return all;
        }
    }

    private static final List<Filled> CHANNELS = List.of(
            new Filled("sms", "social", Map.of("user_DR_CustomerName", "Jane Doe")),
            new Filled(
                    "facebook messenger",
                    "social",
                    Map.of("user_DR_CustomerName", "Jane Doe", "facebookID", "the customer's")),
            new Filled("WhatsApp", "social", Map.of("user_DR_CustomerName", "Jane Doe")),
            new Filled(
                    "email",
                    "email",
                    Map.of(
                            "user_DR_CustomerName", "Jane Doe",
                            "EmailMessageID", "<m-1@example.com>",
                            "EmailSubject", "My parcel",
                            "user_DR_EmailSubject", "My parcel",
                            "EmailCCRecipients", "a@example.com",
                            "EmailBCCRecipients", "b@example.com")),
            new Filled(
                    "Live Chat/In App Messaging",
                    "chat",
                    Map.of("user_DR_CustomerName", "Jane Doe", "ChatThreadID", "thread-1")),
            new Filled(
                    "Web Callback",
                    "Web Callback",
                    Map.of(
                            "user_DR_CustomerName", "Jane Doe",
                            "LiveChatUserID", "user-1",
                            "LiveChatThreadID", "thread-1",
                            "LiveChatAppID", "the business's")),
            new Filled("Apple Messages for Business", "social", Map.of("cv_1", "Jane Doe")));

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                for (Filled channel : CHANNELS) {
                    from(channel.route("java"))
                            .to("cce:createTask?scriptSelector=Support&mediaChannel=RAW(" + channel.mediaChannel()
                                    + ")");
                }
                load("channels.yaml", CHANNELS.stream().map(ChannelsTest::yaml));
                load(
                        "channels.xml",
                        Stream.of(
                                        Stream.of("<routes>"),
                                        CHANNELS.stream().map(ChannelsTest::xml),
                                        Stream.of("</routes>"))
                                .flatMap(parts -> parts));
            }

            private void load(String name, Stream<String> routes) throws Exception {
                PluginHelper.getRoutesLoader(getContext())
                        .loadRoutes(ResourceHelper.fromString(name, String.join("\n", routes.toList())));
            }
        };
    }

    private static String yaml(Filled channel) {
        return """
                - route:
                    from:
                      uri: "%s"
                      steps:
                        - to:
                            uri: cce:createTask
                            parameters: { mediaChannel: "%s", scriptSelector: Support }
                """.formatted(channel.route("yaml"), channel.mediaChannel());
    }

    private static String xml(Filled channel) {
        return """
                <route><from uri="%s"/>
                  <to uri="cce:createTask?mediaChannel=RAW(%s)&amp;scriptSelector=Support"/></route>
                """.formatted(channel.route("xml"), channel.mediaChannel());
    }

    static Stream<Arguments> channelsInDsls() {
        return CHANNELS.stream()
                .flatMap(channel -> Stream.of("java", "yaml", "xml").map(dsl -> Arguments.of(dsl, channel)));
    }

    @ParameterizedTest
    @MethodSource("channelsInDsls")
    void fillInTheirMediaTypeAndTheirVariables(String dsl, Filled channel) {
        TaskRequest created = created(send(channel.route(dsl), FROM_THE_CHANNEL));

        assertThat(created.mediaType()).isEqualTo(channel.mediaType());
        assertThat(created.mediaChannel()).isEqualTo(channel.mediaChannel());
        assertThat(created.origin()).isEqualTo("the customer's");
        assertThat(created.destination()).isEqualTo("the business's");
        assertThat(byName(created)).isEqualTo(channel.allVariables());
    }

    @ParameterizedTest
    @MethodSource("channelsInDsls")
    void leaveVariablesThatAreThere(String dsl, Filled channel) {
        Map<String, String> explicit = new LinkedHashMap<>();
        channel.allVariables().keySet().forEach(name -> explicit.put(name, "explicit"));
        Map<String, Object> headers = new HashMap<>(FROM_THE_CHANNEL);
        headers.put(CceConstants.VARIABLES, explicit);

        assertThat(byName(created(send(channel.route(dsl), headers)))).isEqualTo(explicit);
    }

    @ParameterizedTest
    @MethodSource("channelsInDsls")
    void leaveAMediaTypeThatIsThere(String dsl, Filled channel) {
        Map<String, Object> headers = new HashMap<>(FROM_THE_CHANNEL);
        headers.put(CceConstants.MEDIA_TYPE, "Telephony");

        assertThat(created(send(channel.route(dsl), headers)).mediaType()).isEqualTo("telephony");
    }

    @Test
    void sayWhatDoesNotFitWhereItWasGiven() {
        Map<String, Object> headers = new HashMap<>(FROM_THE_CHANNEL);
        headers.put(CceConstants.CUSTOMER_NAME, "x".repeat(41));

        assertThat(failure(send("direct:java-AppleMessagesforBusiness", headers)))
                .hasMessageContaining("cannot take customerName (the header CamelCceCustomerName")
                .hasMessageContaining("cv_1 must have at most 40 bytes, has 41");
    }

    @Test
    void giveATaskAConversationIdThatHasNone() {
        Map<String, Object> headers = new HashMap<>(FROM_THE_CHANNEL);
        headers.remove(CceConstants.CONVERSATION_ID);
        headers.put(CceConstants.TASK_ID, "6d54e05b-de76-57e0-8e5d-f9ee859c6348");

        assertThat(created(send("direct:java-sms", headers)).variable("user_DR_MediaResourceID"))
                .contains("28A7BC7C0ABEDC30");
    }

    private static Map<String, String> byName(TaskRequest request) {
        Map<String, String> byName = new HashMap<>();
        request.variables().forEach(variable -> byName.put(variable.name(), variable.value()));
        return byName;
    }

    private static TaskRequest created(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return contactCenter()
                .ledger()
                .task(header(exchange, CceConstants.TASK_ID, String.class))
                .latestRequest();
    }
}
