package io.camelcce.examples.demo;

import static io.camelcce.camel.CceConstants.CHAT_THREAD_ID;
import static io.camelcce.camel.CceConstants.CHAT_USER_ID;
import static io.camelcce.camel.CceConstants.CUSTOMER_NAME;
import static io.camelcce.camel.CceConstants.DESTINATION;
import static io.camelcce.camel.CceConstants.EMAIL_MESSAGE_ID;
import static io.camelcce.camel.CceConstants.EMAIL_SUBJECT;
import static io.camelcce.camel.CceConstants.ORIGIN;
import static io.camelcce.camel.CceConstants.SCRIPT_SELECTOR;
import static io.camelcce.camel.CceConstants.TRANSACTION_ID;
import static io.camelcce.camel.CceConstants.VARIABLES;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nine messages of the demo: one of each channel, and two that are wrong on purpose. */
final class Scenes {

    /** What the contact centre has scripts for. */
    static final Set<String> SCRIPT_SELECTORS = Set.of(
            "SMS_Support",
            "Facebook_Support",
            "WhatsApp_Support",
            "Email_Support",
            "Chat_Support",
            "Callback",
            "Apple_Support");

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final Duration ROUTER_TAKES_IT = Duration.ofSeconds(1);

    private static final Map<String, Object> AN_SMS =
            Map.of(ORIGIN, "+447700900123", DESTINATION, "44700", CUSTOMER_NAME, "Jane Doe");

    static final List<Scene> ALL = List.of(
            sms(),
            facebook(),
            whatsApp(),
            email(),
            liveChat(),
            webCallback(),
            appleMessages(),
            wrongField(),
            wrongScript());

    private Scenes() {}

    private static Scene sms() {
        return new Scene(
                "SMS",
                "direct:sms",
                AN_SMS,
                stage -> stage.timePasses(SOON)
                        .agentTakesIt()
                        .timePasses(A_WHILE)
                        .agentEndsIt(),
                Ending.of("social", "CD_NORMAL_END_TASK", "CREATED", "QUEUED", "ROUTED", "CLOSED"),
                "An agent takes it, answers, and ends it.");
    }

    private static Scene facebook() {
        return new Scene(
                "Facebook Messenger",
                "direct:facebook",
                Map.of(ORIGIN, "2938475610", DESTINATION, "fb-app-1", CUSTOMER_NAME, "John Roe"),
                stage -> stage.timePasses(SOON)
                        .agentTakesIt()
                        .timePasses(SOON)
                        .agentGivesItBack()
                        .timePasses(SOON)
                        .applicationCreatesItAgain()
                        .timePasses(SOON)
                        .agentTakesIt()
                        .timePasses(A_WHILE)
                        .agentEndsIt(),
                Ending.of(
                                "social",
                                "CD_NORMAL_END_TASK",
                                "CREATED",
                                "QUEUED",
                                "ROUTED",
                                "TRANSFERRED",
                                "CREATED",
                                "QUEUED",
                                "ROUTED",
                                "CLOSED")
                        .andThen(Ending.CREATED),
                "The agent does not answer: within 15 s the application creates the task again, under the same id"
                        + " (resubmit=true), and another agent takes it.");
    }

    private static Scene whatsApp() {
        return new Scene(
                "WhatsApp",
                "direct:whatsapp",
                Map.of(ORIGIN, "447700900456", DESTINATION, "wa-app-1", CUSTOMER_NAME, "Ada Poe"),
                stage -> stage.timePasses(SOON)
                        .agentTakesIt()
                        .timePasses(SOON)
                        .agentGivesItBack()
                        .timePasses(A_WHILE),
                Ending.of("social", "CD_TASK_TRANSFER_TIMEOUT", "CREATED", "QUEUED", "ROUTED", "TRANSFERRED", "CLOSED"),
                "Again an agent does not answer, but nobody creates the task again within 15 s.");
    }

    private static Scene email() {
        return new Scene(
                "E-mail",
                "direct:email",
                Map.of(
                        ORIGIN, "jane@example.com",
                        DESTINATION, "support@example.org",
                        CUSTOMER_NAME, "Jane Doe",
                        EMAIL_MESSAGE_ID, "<m-1@example.com>",
                        EMAIL_SUBJECT, "My parcel"),
                stage -> stage.timePasses(Duration.ofDays(3).plus(SOON)),
                Ending.of("email", "CD_MAX_DIALOG_LIFETIME_EXCEEDED", "CREATED", "QUEUED", "CLOSED"),
                "No agent is free: an e-mail may wait for three days, then it closes.");
    }

    private static Scene liveChat() {
        return new Scene(
                "Live chat",
                "direct:live-chat",
                Map.of(
                        ORIGIN, "user-42",
                        DESTINATION, "chat-app-1",
                        CUSTOMER_NAME, "John Roe",
                        CHAT_THREAD_ID, "thread-7"),
                stage -> stage.timePasses(A_WHILE).customerLeaves(),
                Ending.of("chat", "CD_TASK_CUSTOMER_ABANDON", "CREATED", "QUEUED", "CLOSED"),
                "The customer closes the window before an agent is there: the application calls cce:endTask.");
    }

    private static Scene webCallback() {
        return new Scene(
                "Web callback",
                "direct:web-callback",
                Map.of(
                        ORIGIN, "+447700900789",
                        DESTINATION, "chat-app-1",
                        CUSTOMER_NAME, "Ada Poe",
                        CHAT_THREAD_ID, "thread-8",
                        CHAT_USER_ID, "user-43"),
                stage -> stage.timePasses(SOON).agentTakesIt(),
                Ending.of("Web Callback", "CD_NORMAL_END_TASK", "CREATED", "QUEUED", "ROUTED", "CLOSED"),
                "Closes as soon as an agent is chosen: the rest is a telephone call.");
    }

    private static Scene appleMessages() {
        return new Scene(
                "Apple Messages",
                "direct:apple-messages",
                Map.of(
                        ORIGIN, "urn:mbid:jane",
                        DESTINATION, "apple-app-1",
                        CUSTOMER_NAME, "Jane Doe",
                        TRANSACTION_ID, "order-4711"),
                stage -> stage.timePasses(SOON)
                        .messageComesAgain()
                        .agentTakesIt()
                        .timePasses(A_WHILE)
                        .agentEndsIt(),
                Ending.of("social", "CD_NORMAL_END_TASK", "CREATED", "QUEUED", "ROUTED", "CLOSED")
                        .andThen(Ending.EXISTS),
                "The message comes twice. Its transaction id makes the task id: one task.");
    }

    private static Scene wrongField() {
        return new Scene(
                "SMS, wrong field",
                "direct:sms",
                with(VARIABLES, Map.of("cv_1", "gold, since 2009, and he told us about it in length")),
                stage -> {},
                Ending.refused(),
                "Refused before anything is sent.");
    }

    private static Scene wrongScript() {
        return new Scene(
                "SMS, wrong script",
                "direct:sms",
                with(SCRIPT_SELECTOR, "SMS_Suport"),
                stage -> stage.timePasses(ROUTER_TAKES_IT),
                Ending.of("social", "CD_FAILED_INVALID_SCRIPT_SELECTOR", "CREATED", "CLOSED"),
                "The create is done: CCE looks for the script afterwards, and has none for SMS_Suport.");
    }

    private static Map<String, Object> with(String header, Object value) {
        Map<String, Object> sms = new HashMap<>(AN_SMS);
        sms.put(header, value);
        return sms;
    }
}
