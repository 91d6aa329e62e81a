package io.camelcce.examples.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceConverters;
import io.camelcce.task.Task;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Turns the outcome of a call into JSON with an HTTP status that fits, and into nothing else. */
final class HttpAnswer implements Processor {

    private static final List<String> TOLD = List.of(
            CceConstants.OUTCOME,
            CceConstants.NODE_OUTCOME,
            CceConstants.TASK_ID,
            CceConstants.TASK_STATE,
            CceConstants.EXISTED,
            CceConstants.REJECTION_REASON,
            CceConstants.APPLICATION_CODE,
            CceConstants.HTTP_STATUS,
            CceConstants.MESSAGE,
            CceConstants.RETRYABLE,
            CceConstants.RETRY_AFTER,
            CceConstants.ATTEMPTS);
    private static final String PREFIX = "CamelCce";

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        int status = status(message);
        Map<String, Object> answer = new LinkedHashMap<>();
        TOLD.forEach(header -> put(answer, name(header), message.getHeader(header)));
        putTasks(answer, message.getBody());
        // What is left of the request's headers would travel back with the answer.
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(mapper.writeValueAsString(answer) + "\n");
    }

    private static int status(Message message) {
        return switch (message.getHeader(CceConstants.OUTCOME, "", String.class)) {
            case "done" -> "successfullyCreated".equals(message.getHeader(CceConstants.NODE_OUTCOME)) ? 201 : 200;
            case "invalid" -> 400;
            case "rejected" -> rejected(message.getHeader(CceConstants.REJECTION_REASON, "", String.class));
            case "unavailable" -> 503;
            case "unknown" -> 504;
            // No usable token is our own trouble, not the caller's.
            default -> 502;
        };
    }

    private static int rejected(String reason) {
        return switch (reason) {
            case "notFound" -> 404;
            case "conflict", "alreadyClosed" -> 409;
            case "queueLimit" -> 503;
            default -> 502;
        };
    }

    private static void putTasks(Map<String, Object> answer, @Nullable Object body) {
        if (body instanceof Task task) {
            answer.put("task", CceConverters.toMap(task));
        } else if (body instanceof List<?> tasks) {
            answer.put(
                    "tasks",
                    tasks.stream()
                            .filter(Task.class::isInstance)
                            .map(task -> CceConverters.toMap((Task) task))
                            .toList());
        }
    }

    private static String name(String header) {
        String name = header.substring(PREFIX.length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void put(Map<String, Object> answer, String name, @Nullable Object value) {
        if (value != null) {
            answer.put(name, value);
        }
    }
}
